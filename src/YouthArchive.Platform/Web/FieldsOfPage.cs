using Microsoft.AspNetCore.Http;

namespace YouthArchive.Platform.Web;

/// <summary>The names of a page's fields in the order in which they stand.</summary>
internal static class FieldsOfPage
{
    private static readonly object Key = new();

    public static List<string> Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known) && known is List<string> fields)
        {
            return fields;
        }
        var started = new List<string>();
        context.Items[Key] = started;
        return started;
    }
}
