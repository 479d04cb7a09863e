using System.Text.Json;
using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Rest;

internal sealed record Answer(int Status, byte[] Body, string ContentType = Answer.JsonType)
{
    public const string JsonType = "application/json; charset=utf-8";

    public static readonly Answer NotFound = Message(404, "Not Found");

    public static readonly Answer Empty = Message(409, "Git Repository is empty.");

    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>Raw media types get a strong ETag, JSON a weak one.</summary>
    public bool Strong { get; init; }

    /// <summary>Announce all, send half, hang up.</summary>
    public bool Cut { get; init; }

    public static Answer Json(object body) => new(200, JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Repositories.Json.Wire));

    public static Answer Message(int status, string message) =>
        Json(new { message, documentation_url = "https://docs.github.com/rest", status = $"{status}" }) with { Status = status };

    public static Answer Moved(string location) =>
        (Json(new { message = "Moved Permanently", url = location, documentation_url = "https://docs.github.com/rest" }) with { Status = 301 })
        .With("Location", location);

    public Answer With(string name, string? value) => value is null ? this : this with { Headers = [.. Headers, (name, value)] };
}
