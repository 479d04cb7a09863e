namespace YouthArchive.FamilyHistory.Checks;

/// <summary>What a reader could recognise somebody by; the gravest first.</summary>
internal enum MarkKind
{
    /// <summary>An author's own name.</summary>
    Author,
    Tutor,
    School,
    Class,

    /// <summary>A user name, a mail address, a telephone number.</summary>
    Contact,

    /// <summary>A line that says who made the work: «Author: …».</summary>
    TitleBlock,

    /// <summary>The family's name by itself: what the work is about.</summary>
    Family,

    /// <summary>Where the school stands.</summary>
    Place,
}

/// <summary>Where a text stands.</summary>
internal enum TextPlace
{
    /// <summary>The work itself: the family and its places stay.</summary>
    Body,

    /// <summary>The head or the foot of the work: as in the body, and lines that say who made it are hidden.</summary>
    Edge,

    /// <summary>Title, summary, a file's name: everything is hidden.</summary>
    Field,
}

/// <param name="IsMasked">False: the reader sees it.</param>
internal sealed record Sighting(int Start, int Length, MarkKind Kind, bool IsMasked)
{
    public int End => Start + Length;
}

/// <param name="Text">Without the marks no eye sees; the sightings' places are of this text.</param>
/// <param name="Sightings">By place; none overlaps another.</param>
internal sealed record SightedText(string Text, IReadOnlyList<Sighting> Sightings);
