contract C { // ÿ
}
