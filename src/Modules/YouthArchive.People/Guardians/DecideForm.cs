namespace YouthArchive.People.Guardians;

/// <summary>For the partial <c>_Decide</c>: the wordings, each with a box that nobody has ticked.</summary>
/// <param name="LastDay">In words.</param>
internal sealed record DecideForm(IReadOnlyList<ConsentText> Texts, string LastDay);
