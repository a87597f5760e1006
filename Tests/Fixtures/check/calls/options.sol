contract D { function f() public payable {} function g() public {} constructor() payable {} } contract E {} contract C { function h(D d, address a) public { d.f{value: 1, gas: 2}(); d.g{value: 1}(); d.f{salt: 0}(); d.f{value: 1, value: 2}(); d.f{value: 1}{gas: 2}(); d.f{nothing: 1}(); new D{value: 1, salt: 0}(); new D{gas: 1}(); new E{value: 1}(); a.delegatecall{value: 1}(""); a.staticcall{value: 1}(""); } }
// ----
// TypeError 7006: (182-195): the function is not payable
// TypeError 2721: (199-211): `salt` is an option of contract creations only
// TypeError 9886: (215-238): the option `value` is given twice
// TypeError 1645: (242-263): the call has options already: write all of them in one `{...}`
// TypeError 9318: (267-282): `nothing` is no call option: there are `gas`, `value` and `salt`
// TypeError 9903: (314-327): `gas` cannot be set for contract creations
// TypeError 7006: (331-346): the constructor is not payable
// TypeError 6189: (350-374): a delegate call keeps `msg.value`: it cannot send another
// Warning 9302: (350-378): the result of this low-level call is ignored: it tells whether the call failed
// TypeError 2842: (380-402): a static call cannot send value
// Warning 9302: (380-406): the result of this low-level call is ignored: it tells whether the call failed
