using System.Text.Json;
using System.Text.Json.Serialization;
using YouthArchive.GitHubStandIn.Failures;
using YouthArchive.GitHubStandIn.Rest;

namespace YouthArchive.GitHubStandIn.Admin;

/// <summary>The same switches as <see cref="Faults"/>, for a stand-in that runs as another process.</summary>
internal static class AdminEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static void Map(WebApplication app)
    {
        var admin = app.MapGroup("/__stand-in");
        admin.MapGet("/health", () => Results.Text("ready"));
        admin.MapGet("/log", (RequestLog log) => Results.Json(log.Requests, Json));
        admin.MapDelete("/log", (RequestLog log) => Done(log.Clear));
        admin.MapDelete("/faults", (Faults faults) => Done(faults.Clear));
        admin.MapPost("/faults", async (HttpRequest request, Faults faults) => await DoAsync<Fault>(request, faults.Add));
        admin.MapPost("/rename", async (HttpRequest request, Faults faults) => await DoAsync<RenameOrder>(request, order => faults.Rename(order.From, order.To)));
        admin.MapPost("/transfer", async (HttpRequest request, Faults faults) => await DoAsync<TransferOrder>(request, order => faults.Transfer(order.Repository, order.NewOwner)));
        admin.MapPost("/recreate", async (HttpRequest request, Faults faults) => await DoAsync<RecreateOrder>(request, order => faults.Recreate(order.Name, order.NewId, order.CopyOf)));
        admin.MapPost("/delete", async (HttpRequest request, Faults faults) => await DoAsync<DeleteOrder>(request, order => faults.Delete(order.Repository)));
    }

    private static IResult Done(Action act)
    {
        act();
        return Results.NoContent();
    }

    private static async Task<IResult> DoAsync<T>(HttpRequest request, Action<T> act)
        where T : class
    {
        try
        {
            var order = await JsonSerializer.DeserializeAsync<T>(request.Body, Json, request.HttpContext.RequestAborted);
            return order is null ? Results.BadRequest() : Done(() => act(order));
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return Results.Text(problem.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private sealed record RenameOrder(string From, string To);

    private sealed record TransferOrder(string Repository, string NewOwner);

    private sealed record RecreateOrder(string Name, long NewId, string CopyOf);

    private sealed record DeleteOrder(string Repository);
}
