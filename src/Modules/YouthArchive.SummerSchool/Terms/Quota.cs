namespace YouthArchive.SummerSchool.Terms;

/// <summary>What a quota counts. Stored by name.</summary>
internal enum QuotaDimension { Region, Country, Language, Gender, Medallist }

internal enum QuotaBound { AtLeast, AtMost }

/// <summary>«At least 3 from Mongolia», «at most 4 of one region».</summary>
/// <param name="Value">Key of a region, code of a country or a language, <c>f</c> or <c>m</c>, <c>yes</c> for medallists.</param>
internal sealed record Quota(QuotaDimension Dimension, string Value, QuotaBound Bound, int Count);
