contract C { uint[] transient a; }
// ----
// UnimplementedFeatureError 1834: (13-31): transient storage is only supported for value types
