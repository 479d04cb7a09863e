namespace YouthArchive.ArchiveHack.Pitches;

/// <summary>A pitch as judges see it. Plain strings: what names people can be masked before it is drawn.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="SlidesFile">Null when there is none, or it must not be opened now.</param>
/// <param name="IsBlind">Links lead to names: while names are hidden they are not shown.</param>
internal sealed record PitchShown(
    string Text, string Language, string? Demo, string? Video, string? Slides, string? SlidesFile, bool IsBlind)
{
    public IEnumerable<(string Link, string Key)> Links
    {
        get
        {
            if (Demo is not null)
            {
                yield return (Demo, "demo");
            }
            if (Video is not null)
            {
                yield return (Video, "video");
            }
            if (Slides is not null)
            {
                yield return (Slides, "slides");
            }
        }
    }

    /// <summary>As it may be seen while names are hidden: no link and no file, for both tell whose they are; the text with its names masked.</summary>
    public PitchShown Blind(Func<string, string> mask) =>
        this with { Text = mask(Text), Demo = null, Video = null, Slides = null, SlidesFile = null, IsBlind = true };
}
