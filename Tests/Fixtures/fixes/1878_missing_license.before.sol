pragma solidity ^0.8.20;
contract C {}
