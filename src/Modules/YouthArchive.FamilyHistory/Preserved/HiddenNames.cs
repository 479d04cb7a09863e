using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.HandIns;

namespace YouthArchive.FamilyHistory.Preserved;

/// <summary>A handed-in work without the names of those who did not agree to be named.</summary>
internal static class HiddenNames
{
    public static SealedWork Of(SealedWork work, Recogniser recogniser)
    {
        string Field(string text) => text.Length == 0 ? text : BlindText.Of(recogniser, text, TextPlace.Field);
        string Body(string text) => text.Length == 0 ? text : BlindText.Of(recogniser, text, TextPlace.Body);
        return work with
        {
            Title = Field(work.Title),
            Summary = Field(work.Summary),
            Body = Body(work.Body),
            Report = Field(work.Report),
            Sources = [.. work.Sources.Select(s => s with { Title = Field(s.Title), Details = Field(s.Details), Address = Field(s.Address), Annotation = Field(s.Annotation) })],
            Files = [.. work.Files.Select(f => f with { Description = Field(f.Description) })],
            // They say who helped: people the site may not know and cannot recognise.
            Declarations = [.. work.Declarations.Select(d => d with { Text = "" })],
        };
    }
}
