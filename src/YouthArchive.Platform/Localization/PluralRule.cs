namespace YouthArchive.Platform.Localization;

/// <summary>Which of a text's forms goes with a number: the C expression of a gettext header, evaluated and nothing more.</summary>
public sealed class PluralRule
{
    private const int LongestExpression = 500;

    private readonly Func<long, long> _index;

    private PluralRule(int forms, Func<long, long> index)
    {
        Forms = forms;
        _index = index;
    }

    /// <summary>English, and the source texts: one, or anything else.</summary>
    public static PluralRule Source { get; } = new(2, n => n == 1 ? 0 : 1);

    public int Forms { get; }

    /// <summary>From 0 to <see cref="Forms"/> - 1, for any number; of a negative one, as of its size.</summary>
    public int IndexFor(long number) => (int)Math.Clamp(_index(Math.Abs(Math.Max(number, -long.MaxValue))), 0, Forms - 1);

    /// <summary>Reads <c>nplurals=3; plural=(n%10==1 &amp;&amp; n%100!=11 ? 0 : …);</c></summary>
    /// <exception cref="FormatException">It is not such a header.</exception>
    public static PluralRule Parse(string header)
    {
        var parts = header.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(p => p.Length == 2)
            .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        if (!parts.TryGetValue("nplurals", out var count) || !int.TryParse(count, out var forms) || forms is < 1 or > 6
            || !parts.TryGetValue("plural", out var expression) || expression.Length > LongestExpression)
        {
            throw new FormatException("Not a Plural-Forms header.");
        }
        return new(forms, PluralExpression.Compile(expression));
    }
}
