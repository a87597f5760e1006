// Names that the compiler knows, at fixed indices of every interner: keywords first, then contextual words and builtins.
// The case name is the text; `empty` and `underscore` are the exceptions.

/// A name with a fixed ``Symbol``. Which of these are builtins of Solidity or Yul, and since when, is not told here.
public enum KnownSymbol: Int32, CaseIterable, Sendable {
    /// The empty string.
    case empty

    // MARK: Keywords, including the ones reserved for the future
    case abstract, anonymous, `as`, assembly, `break`, `case`, `catch`, constant, constructor, `continue`, contract
    case `default`, delete, `do`, `else`, emit, `enum`, event, external, fallback, `for`, function, hex, `if`
    case immutable, `import`, indexed, interface, `internal`, `is`, leave, `let`, library, mapping, memory, modifier
    case new, override, payable, pragma, `private`, `public`, pure, receive, `return`, returns, storage, calldata
    case `struct`, `switch`, `throw`, `try`, type, unchecked, unicode, using, view, virtual, `while`, wei, gwei
    case ether, seconds, minutes, hours, days, weeks, years, int, uint, bytes, string, address, bool, fixed, ufixed
    case `true`, `false`, after, alias, apply, auto, byte, copyof, define, final, implements, `in`, inline, macro
    case match, mutable, null, of, partial, promise, reference, relocatable, sealed, sizeof, `static`, supports
    case typedef, typeof, `var`

    // MARK: Contextual words, builtin names, member names
    case underscore
    case at, error, from, global, layout, transient, revert, solidity, abicoder, experimental, SMTChecker
    case ABIEncoderV2, v1, v2, evmasm, abi, addmod, assert, balance, block, blockhash, blobhash, ecrecover, gasleft
    case keccak256, log, msg, mulmod, now, require, ripemd160, selfdestruct, sha256, sha3, suicide, `super`, this, tx
    case encode, decode, encodePacked, encodeWithSelector, encodeWithSignature, encodeCall, concat, basefee
    case blobbasefee, chainid, coinbase, difficulty, gaslimit, number, prevrandao, timestamp, data, gas, sender, sig
    case value, gasprice, origin, call, callcode, code, codehash, delegatecall, send, staticcall, transfer, length
    case push, pop, selector, creationCode, runtimeCode, interfaceId, name, min, max, wrap, unwrap, salt, erc7201
    case typehash, Error, Panic, slot, offset, add, sub, mul, div, sdiv, mod, smod, exp, not, lt, gt, slt, sgt, eq
    case iszero, and, or, xor, shl, shr, sar, clz, signextend, stop, mload, mstore, mstore8, sload, sstore, tload
    case tstore, msize, caller, callvalue, calldataload, calldatasize, calldatacopy, codesize, codecopy, extcodesize
    case extcodecopy, returndatasize, returndatacopy, extcodehash, mcopy, create, create2, invalid, log0, log1, log2
    case log3, log4, selfbalance, datasize, dataoffset, datacopy, setimmutable, loadimmutable, linkersymbol
    case memoryguard, verbatim

    /// Whether Solidity reserves the word. (`leave` is a keyword in inline assembly only.)
    @inlinable
    public var isKeyword: Bool {
        rawValue >= KnownSymbol.abstract.rawValue && rawValue <= KnownSymbol.`var`.rawValue && self != .leave
    }

    /// The source text.
    public var text: String { Self.texts[Int(rawValue)] }

    /// The texts of all cases in order.
    static let texts = [""] + words.utf8.split { $0 == 0x20 || $0 == 0x0a }.map { String(decoding: $0, as: UTF8.self) }

    /// The names of the cases behind `empty`. Reflection knows them too, but takes milliseconds of every run; a test
    /// compares the two.
    private static let words = """
        abstract anonymous as assembly break case catch constant constructor continue contract default delete do
        else emit enum event external fallback for function hex if immutable import indexed interface internal is
        leave let library mapping memory modifier new override payable pragma private public pure receive return
        returns storage calldata struct switch throw try type unchecked unicode using view virtual while wei gwei
        ether seconds minutes hours days weeks years int uint bytes string address bool fixed ufixed true false
        after alias apply auto byte copyof define final implements in inline macro match mutable null of partial
        promise reference relocatable sealed sizeof static supports typedef typeof var _ at error from global
        layout transient revert solidity abicoder experimental SMTChecker ABIEncoderV2 v1 v2 evmasm abi addmod
        assert balance block blockhash blobhash ecrecover gasleft keccak256 log msg mulmod now require ripemd160
        selfdestruct sha256 sha3 suicide super this tx encode decode encodePacked encodeWithSelector
        encodeWithSignature encodeCall concat basefee blobbasefee chainid coinbase difficulty gaslimit number
        prevrandao timestamp data gas sender sig value gasprice origin call callcode code codehash delegatecall
        send staticcall transfer length push pop selector creationCode runtimeCode interfaceId name min max wrap
        unwrap salt erc7201 typehash Error Panic slot offset add sub mul div sdiv mod smod exp not lt gt slt sgt eq
        iszero and or xor shl shr sar clz signextend stop mload mstore mstore8 sload sstore tload tstore msize
        caller callvalue calldataload calldatasize calldatacopy codesize codecopy extcodesize extcodecopy
        returndatasize returndatacopy extcodehash mcopy create create2 invalid log0 log1 log2 log3 log4 selfbalance
        datasize dataoffset datacopy setimmutable loadimmutable linkersymbol memoryguard verbatim
        """
}
