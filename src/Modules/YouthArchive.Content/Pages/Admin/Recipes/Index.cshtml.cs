using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;

namespace YouthArchive.Content.Pages.Admin.Recipes;

/// <summary>Lists recipes, tries one, runs one, takes an upload. An upload is kept outside the web root and may not read the site's configuration.</summary>
// Somewhat more than is taken, so that a file that is too large is refused with a word of this page's.
[RequestSizeLimit(4 * LargestUpload)]
[Requires(Permissions.ManageRecipes)]
internal sealed class IndexModel(RecipeCatalogue catalogue, RecipeRunner runner, AuditTrail audit, DbContext db, IStringLocalizer s) : PageModel
{
    public const int LargestUpload = 2 * 1024 * 1024;

    public IReadOnlyList<FoundRecipe> Found { get; private set; } = [];
    public RecipeReport? Report { get; private set; }
    public bool WasTried { get; private set; }
    public string? Problem { get; private set; }
    public string? Said { get; private set; }

    public async Task OnGetAsync(string? said, CancellationToken cancellation)
    {
        Said = said == "kept" ? s["The recipe is kept. Try it before you run it."].Value : null;
        Found = await catalogue.AllAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string act, string? file, IFormFile? upload, CancellationToken cancellation)
    {
        Found = await catalogue.AllAsync(cancellation);
        if (act == "upload")
        {
            return await KeepAsync(upload, cancellation);
        }
        if (Found.FirstOrDefault(f => f.FileName == file) is not { Recipe: { } recipe })
        {
            return NotFound();
        }
        var run = new RecipeRun(RecipeParameters.None, User.PersonId(), User.IsInRole(PortalRoles.Administrator));
        WasTried = act != "run";
        Report = WasTried ? await runner.TryAsync(recipe, run, cancellation) : await runner.RunAsync(recipe, run, cancellation);
        if (!WasTried)
        {
            audit.Add(User.PersonId(), "Recipe.Run", "Recipe", Short(recipe.Name), new { outcome = RecipeReport.Words(Report.Outcome), changes = Report.Changes });
            await db.SaveChangesAsync(cancellation);
        }
        return Page();
    }

    private async Task<IActionResult> KeepAsync(IFormFile? upload, CancellationToken cancellation)
    {
        if (upload is null || upload.Length is 0 or > LargestUpload)
        {
            Problem = s["Choose a recipe file of at most 2 MB."];
            return Page();
        }
        using var content = new MemoryStream();
        await upload.CopyToAsync(content, cancellation);
        try
        {
            var recipe = Recipe.Read(content.ToArray(), null, isUploaded: true);
            Directory.CreateDirectory(catalogue.UploadFolder);
            // The name is ours: what the sender calls the file never becomes a path.
            var name = Safe(recipe.Name) + ".recipe.json";
            await System.IO.File.WriteAllBytesAsync(Path.Combine(catalogue.UploadFolder, name), content.ToArray(), cancellation);
            audit.Add(User.PersonId(), "Recipe.Uploaded", "Recipe", Short(recipe.Name));
            await db.SaveChangesAsync(cancellation);
            return LocalRedirect(Platform.Web.PortalLink.To(ContentLinks.AdminRecipes + "?said=kept"));
        }
        catch (RecipeException error)
        {
            Problem = s["This is not a recipe: {0}", string.Join(" ", error.Problems)];
            return Page();
        }
    }

    private static string Short(string name) => name.Length <= 100 ? name : name[..100];

    private static string Safe(string name)
    {
        var letters = new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(60)]);
        return $"{(letters.Length > 0 ? letters : "recipe")}-uploaded";
    }
}

/// <summary>The site as a recipe, to keep or to take to another site.</summary>
[Requires(Permissions.ManageRecipes)]
internal sealed class ExportModel(RecipeExport export, TimeProvider clock) : PageModel
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var recipe = await export.WriteAsync(cancellation);
        return File(System.Text.Encoding.UTF8.GetBytes(recipe.ToJsonString(Written)), "application/json",
            $"youtharchive-{clock.GetUtcNow().UtcDateTime:yyyyMMdd-HHmm}.recipe.json");
    }
}
