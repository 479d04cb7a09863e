namespace YouthArchive.Tests.ArchiveHack.Similarity.Generated;

/// <param name="Head">What stands on its line.</param>
/// <param name="Body">Null for a plain statement.</param>
internal sealed record CodeNode(string[] Head, List<CodeNode>? Body = null);

/// <summary>Functions nobody wrote: statements and expressions drawn from a seeded generator, with idioms that everybody uses now and then.</summary>
internal sealed class GeneratedCode(Random random, Dialect dialect)
{
    private const int Names = 24;
    private const int Idioms = 400;

    private static readonly string[] Operators = ["+", "-", "*", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "&", "|", "^"];
    private static readonly string[] Assignments = ["=", "+=", "-=", "*=", "|="];

    public CodeNode Function() => new(Split(dialect.Function), [.. Statements(random.Next(6, 16), 1), new([dialect.Return, .. Expression(2), ";"])]);

    public CodeNode Junk() => Plain();

    private IEnumerable<CodeNode> Statements(int count, int depth)
    {
        for (var i = 0; i < count; i++)
        {
            // Idioms are rare ones and common ones, as words are: the common ones everybody has.
            if (random.NextDouble() < 0.06)
            {
                var number = (int)(Idioms * Math.Pow(random.NextDouble(), 3));
                foreach (var line in new GeneratedCode(new Random(number), dialect).Statements(3, 3))
                {
                    yield return line;
                }
            }
            else
            {
                yield return Statement(depth);
            }
        }
    }

    private CodeNode Statement(int depth) => depth > 2 ? Plain() : random.Next(10) switch
    {
        0 or 1 => new(Split(dialect.If, Expression(2)), Body(depth)),
        2 => new(Split(dialect.ForEach, Call(1)), Body(depth)),
        3 => new(Split(dialect.While, Expression(2)), Body(depth)),
        4 => new(Split(dialect.Try), Body(depth)),
        _ => Plain(),
    };

    private List<CodeNode> Body(int depth) => [.. Statements(random.Next(1, 5), depth + 1)];

    private CodeNode Plain() => random.Next(5) switch
    {
        0 when dialect.Declare.Length > 0 => new([dialect.Declare, Name(), "=", .. Expression(3), ";"]),
        1 => new([.. Call(2), ";"]),
        2 => new([Name(), ".", Name(), Assignments[random.Next(Assignments.Length)], .. Expression(2), ";"]),
        3 => new([Name(), "[", .. Expression(1), "]", "=", .. Expression(2), ";"]),
        _ => new([Name(), Assignments[random.Next(Assignments.Length)], .. Expression(3), ";"]),
    };

    private IEnumerable<string> Expression(int depth) => depth == 0 ? [Atom()] : random.Next(7) switch
    {
        0 => [Atom()],
        1 => Call(depth - 1),
        2 => ["(", .. Expression(depth - 1), Operators[random.Next(Operators.Length)], .. Expression(depth - 1), ")"],
        3 => [Name(), "[", .. Expression(depth - 1), "]"],
        4 => [Name(), ".", Name()],
        _ => [.. Expression(depth - 1), Operators[random.Next(Operators.Length)], .. Expression(depth - 1)],
    };

    private IEnumerable<string> Call(int depth)
    {
        yield return Name();
        for (var i = random.Next(3); i > 0; i--)
        {
            yield return ".";
            yield return Name();
        }
        yield return "(";
        for (var i = random.Next(4); i > 0; i--)
        {
            foreach (var token in Expression(depth))
            {
                yield return token;
            }
            if (i > 1)
            {
                yield return ",";
            }
        }
        yield return ")";
    }

    private string Atom() => random.Next(5) switch { 0 => "#", 1 => "$", _ => Name() };

    private string Name() => "@" + random.Next(Names);

    private static string[] Split(string form) => form.Split(' ');

    private static string[] Split(string form, IEnumerable<string> expression) =>
        [.. form.Split(' ').SelectMany(part => part == "%" ? expression : [part])];
}
