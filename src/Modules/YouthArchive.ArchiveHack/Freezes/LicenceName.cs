namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>The usual licences by the words they begin with.</summary>
internal static class LicenceName
{
    private static readonly (string Words, string Name)[] Known =
    [
        ("gnu affero general public license", "AGPL-3.0"), ("gnu lesser general public license", "LGPL"), ("gnu general public license version 2", "GPL-2.0"),
        ("gnu general public license", "GPL-3.0"), ("apache license", "Apache-2.0"), ("mozilla public license", "MPL-2.0"),
        ("mit license", "MIT"), ("permission is hereby granted, free of charge", "MIT"), ("isc license", "ISC"),
        ("redistribution and use in source and binary forms", "BSD"), ("this is free and unencumbered software", "Unlicense"),
        ("creative commons zero", "CC0-1.0"), ("cc0 1.0", "CC0-1.0"), ("creative commons attribution", "CC-BY"), ("boost software license", "BSL-1.0"),
    ];

    /// <summary>Null when it begins like none of them.</summary>
    public static string? Of(string text)
    {
        var start = string.Join(' ', text[..Math.Min(text.Length, 2000)].ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Array.Find(Known, known => start.Contains(known.Words, StringComparison.Ordinal)).Name;
    }
}
