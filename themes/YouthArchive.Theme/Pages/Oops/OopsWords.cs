using Microsoft.AspNetCore.Http;

namespace YouthArchive.Theme.Pages.Oops;

/// <summary>English source texts of an error page: what happened and what to do, without blame and without detail.</summary>
internal sealed record OopsWords(string Title, string Text)
{
    public static OopsWords Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => new OopsWords(
            "This page is closed to you",
            "It is meant for other roles. If you think it should be open to you, write to the organiser of your programme."),
        StatusCodes.Status404NotFound => new OopsWords(
            "There is no such page",
            "The address may have a slip in it, or the page has moved. Start from the first page or use the search."),
        StatusCodes.Status413PayloadTooLarge => new OopsWords(
            "Too much was sent at once",
            "The form or the file is larger than this page accepts. Go back: what you typed is still there. Make it shorter and send it again."),
        StatusCodes.Status429TooManyRequests => new OopsWords(
            "Too many tries in a short time",
            "Wait a minute and try again. Nothing you have saved is lost."),
        >= 500 => new OopsWords(
            "Something broke on our side",
            "It is not your fault, and we have a record of it. Try again in a few minutes. What you have saved is safe."),
        _ => new OopsWords(
            "The page could not take what was sent",
            "The form stood open too long, or it did not arrive whole. Go back and copy what was typed, then reload the page and send it again."),
    };

    public static OopsWords TooOld { get; } = new(
        "The page could not take what was sent",
        "The form stood open too long. Nothing that was typed is lost: look at it and send it again.");
}
