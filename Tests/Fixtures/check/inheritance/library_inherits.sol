contract A {}
library L is A {}
// ----
// TypeError 9469: (14-31): a library cannot inherit
