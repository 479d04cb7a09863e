using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace YouthArchive.People.Pages;

/// <summary>One input with its label, hint and error, as the partial <c>_Field</c> draws it.</summary>
internal sealed record Field(string Name, string Label, string? Value = null)
{
    public string Type { get; init; } = "text";
    public string? Hint { get; init; }
    public string? AutoComplete { get; init; }
    public string? InputMode { get; init; }
    public int? MaxLength { get; init; }
    public bool IsOptional { get; init; }

    public string Id => IdOf(Name);

    public static string IdOf(string name) => "f-" + name.ToLowerInvariant();
}

internal static class Heading
{
    /// <summary>The page's title; a screen reader hears first that something is to be corrected.</summary>
    public static string Of(ModelStateDictionary state, IStringLocalizer S, string title) => state.IsValid ? title : S["Error: {0}", title];
}
