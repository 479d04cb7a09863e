namespace YouthArchive.Olympiads.OnPaper.Boxes;

internal enum BoxKind
{
    /// <summary>One number of those on the sheet.</summary>
    One,

    /// <summary>Any of them; their order says nothing.</summary>
    Many,

    /// <summary>Any of them, in an order.</summary>
    Order,

    /// <summary>A line in the pupil's own words.</summary>
    Line,

    /// <summary>Many lines.</summary>
    Text,

    /// <summary>A square to tick.</summary>
    Tick,
}

/// <summary>
/// A place on the sheet where a pupil writes, and the same place in the form of whoever types it in. Numbers, because everybody's
/// keyboard has them and no letter of one alphabet is taken for one of another.
/// </summary>
/// <param name="Field">The field of the response, see the item's body.</param>
/// <param name="Ids">What the numbers stand for; the first is 1. Empty for what is written in words.</param>
/// <param name="Group">Stands over several boxes that belong together.</param>
/// <param name="Longest">Characters, of what is written in words.</param>
internal sealed record PaperBox(string Field, string Label, BoxKind Kind, IReadOnlyList<string> Ids, string? Group = null, int Longest = 200)
{
    /// <summary>Several of them fit one row.</summary>
    public bool IsShort => Kind is not BoxKind.Text && (Kind is not BoxKind.Line || Longest <= 40);

    public bool IsNumbers => Kind is BoxKind.One or BoxKind.Many or BoxKind.Order;
}
