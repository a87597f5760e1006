contract C { function f() public { assembly { returndatacopy(0, 0, 0) pop(returndatasize()) pop(staticcall(0, 0, 0, 0, 0, 0)) pop(shl(1, 1)) pop(shr(1, 1)) pop(sar(1, 1)) pop(create2(0, 0, 0, 0)) pop(extcodehash(0)) pop(chainid()) pop(selfbalance()) pop(basefee()) pop(blobbasefee()) pop(blobhash(0)) mcopy(0, 0, 0) tstore(0, 0) pop(tload(0)) let difficulty_ := difficulty() } } }
// ====
// EVMVersion: homestead
// ----
// TypeError 7756: (46-60): `homestead` has no instruction `returndatacopy` yet
// TypeError 4778: (74-88): `homestead` has no instruction `returndatasize` yet
// TypeError 3950: (74-90): one value is needed here, this gives 0
// TypeError 1503: (96-106): `homestead` has no instruction `staticcall` yet
// TypeError 3950: (96-124): one value is needed here, this gives 0
// TypeError 6612: (130-133): `homestead` has no instruction `shl` yet
// TypeError 3950: (130-139): one value is needed here, this gives 0
// TypeError 7458: (145-148): `homestead` has no instruction `shr` yet
// TypeError 3950: (145-154): one value is needed here, this gives 0
// TypeError 2054: (160-163): `homestead` has no instruction `sar` yet
// TypeError 3950: (160-169): one value is needed here, this gives 0
// TypeError 6166: (175-182): `homestead` has no instruction `create2` yet
// TypeError 3950: (175-194): one value is needed here, this gives 0
// TypeError 7110: (200-211): `homestead` has no instruction `extcodehash` yet
// TypeError 3950: (200-214): one value is needed here, this gives 0
// TypeError 1561: (220-227): `homestead` has no instruction `chainid` yet
// TypeError 3950: (220-229): one value is needed here, this gives 0
// TypeError 7721: (235-246): `homestead` has no instruction `selfbalance` yet
// TypeError 3950: (235-248): one value is needed here, this gives 0
// TypeError 5430: (254-261): `homestead` has no instruction `basefee` yet
// TypeError 3950: (254-263): one value is needed here, this gives 0
// TypeError 6679: (269-280): `homestead` has no instruction `blobbasefee` yet
// TypeError 3950: (269-282): one value is needed here, this gives 0
// TypeError 8314: (288-296): `homestead` has no instruction `blobhash` yet
// TypeError 3950: (288-299): one value is needed here, this gives 0
// TypeError 7755: (301-306): `homestead` has no instruction `mcopy` yet
// TypeError 6243: (316-322): `homestead` has no instruction `tstore` yet
// TypeError 6243: (333-338): `homestead` has no instruction `tload` yet
// TypeError 3950: (333-341): one value is needed here, this gives 0
