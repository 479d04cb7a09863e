namespace YouthArchive.Tests.ArchiveHack.Similarity.Generated;

/// <summary>How one language writes what a generated program does. Tokens: "@n" is the function's name number n, "#" a number, "$" a text.</summary>
internal sealed record Dialect(
    string Ending, bool HasBraces, string LineComment, string Function, string Declare, string If, string While, string ForEach, string Return, string Try, string Catch)
{
    public static readonly Dialect[] All =
    [
        new("js", true, "//", "function @0 ( @1 , @2 )", "const", "if ( % )", "while ( % )", "for ( const @9 of % )", "return", "try", "catch ( @8 )"),
        new("ts", true, "//", "export function @0 ( @1 : number , @2 : string ) : number", "let", "if ( % )", "while ( % )", "for ( const @9 of % )", "return", "try", "catch ( @8 )"),
        new("py", false, "#", "def @0 ( @1 , @2 )", "", "if %", "while %", "for @9 in %", "return", "try", "except @7 as @8"),
        new("cs", true, "//", "private static int @0 ( int @1 , string @2 )", "var", "if ( % )", "while ( % )", "foreach ( var @9 in % )", "return", "try", "catch ( @7 @8 )"),
        new("java", true, "//", "public int @0 ( int @1 , @7 @2 )", "int", "if ( % )", "while ( % )", "for ( @7 @9 : % )", "return", "try", "catch ( @7 @8 )"),
        new("kt", true, "//", "fun @0 ( @1 : @7 , @2 : @7 ) : @7", "val", "if ( % )", "while ( % )", "for ( @9 in % )", "return", "try", "catch ( @8 : @7 )"),
        new("go", true, "//", "func @0 ( @1 int , @2 string ) int", "var", "if %", "for %", "for @9 := range %", "return", "func ( )", "defer func ( )"),
    ];
}
