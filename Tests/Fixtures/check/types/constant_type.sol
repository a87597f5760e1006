contract C { uint[] constant a = [1]; }
// ----
// TypeError 9259: (13-36): a constant has to be of a value type, `bytes` or `string`
