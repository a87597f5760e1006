// ÿþ
contract D {}
