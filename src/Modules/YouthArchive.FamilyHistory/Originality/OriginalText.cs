namespace YouthArchive.FamilyHistory.Originality;

/// <summary>A work's text as it was written, Markdown and all.</summary>
internal sealed record OriginalText(string WorkId, string Language, string Text);
