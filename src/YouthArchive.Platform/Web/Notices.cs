using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace YouthArchive.Platform.Web;

/// <summary>A sentence for the next page the person sees, after a post has redirected.</summary>
public static class Notices
{
    public const string Key = "Notice";
    public const string Cookie = "ya.notice";

    /// <param name="text">Already in the reader's language.</param>
    public static void Say(this ITempDataDictionary data, string text) => data[Key] = text;

    public static string? Heard(ITempDataDictionary data) => data[Key] as string;
}
