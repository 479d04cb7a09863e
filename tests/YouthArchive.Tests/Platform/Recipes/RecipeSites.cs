using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Setup;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Recipes;

/// <summary>Writes down, in order, what it was given; fails when it is told to, after it has changed something.</summary>
internal sealed class NoteStep(ISiteSettings settings) : IRecipeStep
{
    public const string Notes = "TestNotes";

    public string Name => "Test.Note";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var notes = await settings.FindAsync(Notes, cancellation) as JsonArray ?? [];
        notes = notes.DeepClone().AsArray();
        notes.Add(context.Step["text"]!.GetValue<string>());
        await settings.StoreAsync(Notes, notes, cancellation);
        return context.Step["fail"]?.GetValue<string>() switch
        {
            "throw" => throw new InvalidOperationException("It was told to fail."),
            "reject" => StepReport.Rejected("It was told to refuse."),
            _ => StepReport.Applied(1),
        };
    }
}

internal static class RecipeSites
{
    public static void AddNotes(IWebHostBuilder builder) => builder.ConfigureTestServices(s => s.AddScoped<IRecipeStep, NoteStep>());

    public static Task<RecipeReport> RunAsync(this PortalSite site, string json, string? folder = null, bool uploaded = false) =>
        site.InScopeAsync(s => s.GetRequiredService<RecipeRunner>().RunAsync(
            Recipe.Read(System.Text.Encoding.UTF8.GetBytes(json), folder, uploaded), RecipeRun.BySite));

    public static Task<JsonNode?> SettingAsync(this PortalSite site, string name) =>
        site.InScopeAsync(s => s.GetRequiredService<ISiteSettings>().FindAsync(name));

    public static async Task<string> NotesAsync(this PortalSite site) =>
        string.Join(" ", (await site.SettingAsync(NoteStep.Notes) as JsonArray ?? []).Select(n => n!.GetValue<string>()));

    public static Task<int> ClearNotesAsync(this PortalSite site) =>
        site.InDatabaseAsync(db => db.Set<SettingRecord>().Where(s => s.Name == NoteStep.Notes).ExecuteDeleteAsync());
}

public sealed class RecipeSite : PortalSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        RecipeSites.AddNotes(builder);
    }

    protected override void Configure(IDictionary<string, string> settings) =>
        settings["Recipes:Path"] = Path.Combine(AppContext.BaseDirectory, "Data", "recipes");
}

public sealed class RecipePostgresSite : PostgresSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        RecipeSites.AddNotes(builder);
    }

    protected override void Configure(IDictionary<string, string> settings) =>
        settings["Recipes:Path"] = Path.Combine(AppContext.BaseDirectory, "Data", "recipes");
}
