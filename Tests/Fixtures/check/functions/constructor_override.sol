contract A { constructor() {} } contract B is A { constructor() override {} }
// ----
// TypeError 1209: (50-75): a constructor cannot override
