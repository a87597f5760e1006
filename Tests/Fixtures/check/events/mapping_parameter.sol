contract C { event A(mapping(uint => uint) m); }
// ----
// TypeError 3448: (21-44): an event cannot have a parameter that contains a mapping
