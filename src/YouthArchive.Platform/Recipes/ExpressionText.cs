namespace YouthArchive.Platform.Recipes;

/// <summary>Tells an expression from plain text, by Orchard's rule.</summary>
internal static class ExpressionText
{
    /// <summary>In brackets, and only letters between the opening one and the first colon: <c>[js: uuid()]</c>, but not <c>[locale en]a: b[/locale]</c>.</summary>
    public static bool IsExpression(string text)
    {
        if (!text.StartsWith('[') || !text.EndsWith(']'))
        {
            return false;
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && text[1..colon].All(char.IsLetter);
    }

    /// <summary>Engine and script. All brackets at both ends go, however many there are: recipes rely on it.</summary>
    public static (string Engine, string Script) Parts(string text)
    {
        var inner = text.Trim('[', ']');
        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        return (inner[..colon], inner[(colon + 1)..].Trim());
    }
}
