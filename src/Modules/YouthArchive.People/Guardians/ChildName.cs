namespace YouthArchive.People.Guardians;

/// <summary>«Әлия К.»: enough for a parent to know whose consent is asked for, too little for anybody else.</summary>
internal static class ChildName
{
    public static string Of(string? givenName, string? surname, string displayName)
    {
        var words = displayName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var given = givenName is { Length: > 0 } ? givenName : words.FirstOrDefault() ?? "";
        var rest = surname is { Length: > 0 } ? surname : words.Skip(1).FirstOrDefault() ?? "";
        return $"{given} {Initials.Of(null, rest, "")}".TrimEnd();
    }
}
