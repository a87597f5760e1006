import {Tool} from "./lib.sol";
contract C {
    uint balance
    function set(string name, uint amount) { balanse = amount; }
    function get() public returns (uint) { uint unused; return balance; }
}
