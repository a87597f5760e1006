/// The contract.
contract C {}
