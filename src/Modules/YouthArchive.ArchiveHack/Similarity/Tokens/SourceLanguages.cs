using System.Collections.Frozen;

namespace YouthArchive.ArchiveHack.Similarity.Tokens;

/// <summary>The languages that are compared, by the ending of the file's name.</summary>
internal static class SourceLanguages
{
    private const Writing C = Writing.SlashComments;

    public static readonly SourceLanguage Script = new(
        C | Writing.Backticks | Writing.Regexes,
        "abstract as async await break case catch class const constructor continue debugger declare default delete do else enum export extends "
        + "finally for from function get if implements import in instanceof interface let new null of private protected public readonly return set "
        + "static super switch this throw true false try type typeof undefined var void while with yield",
        "import");

    public static readonly SourceLanguage Style = new(Writing.Style, "");

    public static readonly SourceLanguage Php = new(
        C | Writing.HashComments | Writing.LongStrings | Writing.Embedded,
        "abstract and array as break callable case catch class clone const continue declare default do echo else elseif enum extends final "
        + "finally fn for foreach function global goto if implements include instanceof interface isset list match namespace new null or print "
        + "private protected public readonly require return self static switch this throw trait true false try unset use var while xor yield",
        "use namespace require require_once include include_once");

    private static readonly SourceLanguage CSharp = new(
        C | Writing.TripleQuotes | Writing.Verbatim,
        "abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum "
        + "event explicit extern false finally fixed float for foreach get goto if implicit in init int interface internal is lock long namespace "
        + "new null object operator out override params private protected public readonly record ref required return sealed set short sizeof "
        + "stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile "
        + "when where while with yield",
        "using");

    private static readonly SourceLanguage Java = new(
        C | Writing.TripleQuotes,
        "abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for if "
        + "implements import instanceof int interface long native new null package permits private protected public record return sealed short "
        + "static super switch synchronized this throw throws transient true false try var void volatile while yield",
        "import package");

    private static readonly SourceLanguage Kotlin = new(
        C | Writing.TripleQuotes | Writing.NestedComments,
        "abstract as break by catch class companion const constructor continue crossinline data do else enum false final finally for fun get if "
        + "import in init inline inner interface internal is lateinit null object open operator out override package private protected public "
        + "return sealed set super suspend this throw true try typealias val var vararg when where while",
        "import package");

    private static readonly SourceLanguage Python = new(
        Writing.HashComments | Writing.TripleQuotes,
        "False None True and as assert async await break case class continue def del elif else except finally for from global if import in is "
        + "lambda match nonlocal not or pass raise return self try while with yield",
        "import from");

    private static readonly SourceLanguage Go = new(
        C | Writing.Backticks,
        "break case chan const continue default defer else fallthrough false for func go goto if import interface iota map nil package range "
        + "return select struct switch true type var",
        "import package");

    private static readonly SourceLanguage Native = new(
        C,
        "alignas auto bool break case catch char class const constexpr continue default delete do double else enum explicit extern false final "
        + "float for friend goto if inline int long mutable namespace new noexcept nullptr operator override private protected public register "
        + "return short signed sizeof static struct switch template this throw true try typedef typename union unsigned using virtual void "
        + "volatile while define ifdef ifndef endif include pragma");

    private static readonly SourceLanguage Rust = new(
        C | Writing.NestedComments | Writing.LongStrings | Writing.Lifetimes,
        "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self "
        + "Self static struct super trait true type unsafe use where while",
        "use extern mod");

    private static readonly SourceLanguage Dart = new(
        C | Writing.TripleQuotes | Writing.NestedComments,
        "abstract as assert async await base break case catch class const continue default do dynamic else enum export extends extension external "
        + "factory false final finally for get if implements import in interface is late library mixin new null on operator part required rethrow "
        + "return sealed set static super switch sync this throw true try typedef var void when while with yield",
        "import export part library");

    private static readonly SourceLanguage Swift = new(
        C | Writing.TripleQuotes | Writing.NestedComments,
        "actor as associatedtype async await break case catch class continue default defer deinit do else enum extension fallthrough false "
        + "fileprivate final for func get guard if import in init inout internal is lazy let mutating nil open operator override private protocol "
        + "public repeat required rethrows return self Self set static struct subscript super switch throw throws true try typealias var weak where while",
        "import");

    private static readonly SourceLanguage Markup = new(Writing.Markup, "");

    private static readonly FrozenDictionary<string, SourceLanguage> ByEnding = new Dictionary<string, SourceLanguage>
    {
        ["cs"] = CSharp,
        ["java"] = Java,
        ["kt"] = Kotlin,
        ["kts"] = Kotlin,
        ["js"] = Script,
        ["mjs"] = Script,
        ["cjs"] = Script,
        ["jsx"] = Script,
        ["ts"] = Script,
        ["tsx"] = Script,
        ["py"] = Python,
        ["go"] = Go,
        ["php"] = Php,
        ["c"] = Native,
        ["h"] = Native,
        ["cc"] = Native,
        ["cpp"] = Native,
        ["cxx"] = Native,
        ["hh"] = Native,
        ["hpp"] = Native,
        ["ino"] = Native,
        ["rs"] = Rust,
        ["dart"] = Dart,
        ["swift"] = Swift,
        ["html"] = Markup,
        ["htm"] = Markup,
        ["vue"] = Markup,
        ["svelte"] = Markup,
        ["cshtml"] = Markup,
        ["css"] = Style,
        ["scss"] = Style,
        ["less"] = Style,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, SourceLanguage>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByEnding.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Null when files of this name are not compared.</returns>
    public static SourceLanguage? Of(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 ? null : Lookup.TryGetValue(path.AsSpan(dot + 1), out var language) ? language : null;
    }
}
