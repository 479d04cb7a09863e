using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Features;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

/// <summary>Asks before switching: what goes along is named first.</summary>
[Requires(Permissions.ManageFeatures)]
internal sealed class FeatureModel(ModuleCatalogue catalogue, IFeatureState state, FeatureSwitch features, IStringLocalizer S) : PageModel
{
    public FeatureInfo Feature { get; private set; } = null!;
    public bool IsOn => state.IsEnabled(Feature.Id);
    public IReadOnlyList<FeatureInfo> GoesAlong => features.GoesAlong(Feature, !IsOn);

    /// <summary>What the button said: pressed twice, it does not switch back.</summary>
    [BindProperty]
    public bool On { get; set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (catalogue.Find($"{RouteData.Values["id"]}") is { IsAlwaysEnabled: false } feature)
        {
            Feature = feature;
            return;
        }
        context.Result = NotFound();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var change = await features.SetAsync(Feature, On, User.PersonId(), cancellation);
        TempData.Say(S.Plural(change.Changed.Count, "{0} feature switched.", "{0} features switched."));
        return LocalRedirect(PortalLink.To(PeopleLinks.Features));
    }
}
