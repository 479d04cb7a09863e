namespace YouthArchive.FamilyHistory.HandIns;

/// <summary>Something that keeps a work from being handed in.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Part">Of <see cref="Works.WorkParts"/>: where it is mended.</param>
/// <param name="Text">English source text, with places for <paramref name="Arguments"/>.</param>
/// <param name="IsProblem">Something is there and wrong; otherwise it is not there yet.</param>
internal sealed record Gap(string Code, string Part, string Text, bool IsProblem, IReadOnlyList<object> Arguments)
{
    public static Gap Missing(string code, string part, string text, params object[] arguments) => new(code, part, text, false, arguments);

    public static Gap Problem(string code, string part, string text, params object[] arguments) => new(code, part, text, true, arguments);
}
