namespace YouthArchive.People.Guardians;

/// <summary>For the partial <c>_Standing</c>: consents with what the reader can do about them.</summary>
/// <param name="Path">Of the page that takes the posts, without the language.</param>
internal sealed record Standing(IReadOnlyList<ConsentLine> Lines, string Path, bool MayWithdraw);
