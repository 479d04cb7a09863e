using Microsoft.AspNetCore.Builder;
using YouthArchive.Platform.Setup;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Web;

namespace YouthArchive.Benchmarks;

/// <param name="Cookie">A pupil's session.</param>
/// <param name="Id">Of the sitting; empty before the start.</param>
internal sealed record PlantedPupil(string Cookie, string Id);

/// <summary>An olympiad with pupils who are signed in, put into a database before the published site starts on it.</summary>
internal sealed record PlantedSitting(int WindowId, IReadOnlyList<PlantedPupil> Pupils, IReadOnlyList<string> Items)
{
    private const int MostItems = 20;

    /// <param name="begun">They sit already.</param>
    public static async Task<PlantedSitting> MakeAsync(string data, string provider, string connection, int pupils, bool begun)
    {
        var builder = WebApplication.CreateBuilder();
        foreach (var (key, value) in Settings(data, provider, connection))
        {
            builder.Configuration[key.Replace("__", ":", StringComparison.Ordinal)] = value;
        }
        builder.AddYouthArchive();
        await using var app = builder.Build();
        await app.Services.StartSiteAsync();
        var yard = await SittingYard.MakeAsync(app.Services, MostItems);
        var people = await yard.PupilsAsync(pupils);
        var sittings = begun ? (await yard.BegunAsync(people)).ToDictionary(s => s.PersonId, s => s.Id) : [];
        var planted = new List<PlantedPupil>();
        foreach (var person in people)
        {
            planted.Add(new(await yard.CookieAsync(person), sittings.GetValueOrDefault(person, "")));
        }
        return new(yard.WindowId, planted, yard.ItemKeys);
    }

    public static (string Name, string Value)[] Settings(string data, string provider, string connection) =>
        [("ORCHARD_APP_DATA", data), ("Setup__Enabled", "false"), ("Logging__LogLevel__Default", "Warning"), ("Sittings__AnswersPerPersonPerMinute", "0"), ("Database__Provider", provider), ("Database__Connection", connection)];
}
