contract C { receive() external payable { msg.data; } }
// ----
// TypeError 7139: (42-50): there is no `msg.data` in a receive function
