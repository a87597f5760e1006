// Tests of the charging network.
