using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Recipes;

/// <summary>
/// <c>{"name": "YouthArchive.SummerSchool", "edition": "summer-school/2027", "terms": {…}, "applications": […], "confirmed": ["user"]}</c>:
/// the terms of a school, sample applications, and people whose places are confirmed, in this order S-001, S-002 and so on. Terms an
/// organiser has changed stay; who has applied keeps the application.
/// </summary>
internal sealed class SummerSchoolStep(DbContext db, IEditions editions, IPeople people, ApplicationDesk desk, TimeProvider clock) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) } };

    public string Name => "YouthArchive.SummerSchool";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        Model? model;
        try
        {
            model = context.Step.Deserialize<Model>(Json);
        }
        catch (JsonException e)
        {
            return StepReport.Rejected($"{e.Path ?? "$"}: not of the expected form.");
        }
        if (await editions.FindByKeyAsync(model?.Edition ?? "", cancellation) is not { Programme: ProgrammeNames.SummerSchool } edition)
        {
            return StepReport.Rejected($"$.edition: there is no summer school '{model?.Edition}'.");
        }
        var problems = new List<string>();
        var changes = model!.Terms is { } terms ? await TermsAsync(edition, terms, problems, cancellation) : 0;
        foreach (var (i, given) in (model.Applications ?? []).Index())
        {
            changes += await ApplicationAsync(edition, given, $"$.applications[{i}]", context, problems, cancellation);
        }
        changes += await SeatsAsync(edition, model.Confirmed ?? [], problems, cancellation);
        return StepReport.Of(changes, problems);
    }

    private async Task<int> TermsAsync(Edition edition, TermsModel given, List<string> problems, CancellationToken cancellation)
    {
        if (await db.Set<SchoolTerms>().AnyAsync(t => t.EditionId == edition.Id, cancellation))
        {
            return 0;
        }
        var form = new TermsForm
        {
            PlaceKk = given.Place?.Kk,
            PlaceRu = given.Place?.Ru,
            PlaceEn = given.Place?.En,
            PlaceMn = given.Place?.Mn,
            IsOnline = given.IsOnline,
            Kind = given.Kind,
            Places = given.Places,
            AttendancePercent = given.AttendancePercent ?? 80,
            DaysToConfirm = given.DaysToConfirm ?? 7,
            LeastWords = given.LeastWords ?? 150,
            MostWords = given.MostWords ?? 600,
            Quotas = [.. (given.Quotas ?? []).Select(q => new QuotaRow { Dimension = q.Dimension, Value = q.Value, Bound = q.Bound, Count = q.Count })],
        };
        if (form.Problem() is { } problem)
        {
            problems.Add($"$.terms: {problem}");
            return 0;
        }
        var terms = new SchoolTerms { EditionId = edition.Id };
        form.Write(terms);
        db.Add(terms);
        await db.SaveChangesAsync(cancellation);
        return 1;
    }

    private async Task<int> ApplicationAsync(Edition edition, ApplicationModel given, string path, StepContext context, List<string> problems, CancellationToken cancellation)
    {
        if (await people.FindByUserNameAsync(given.User ?? "", cancellation) is not { } person)
        {
            problems.Add($"{path}.user: nobody is called {given.User}; left out.");
            return 0;
        }
        if (await db.Set<SchoolApplication>().AnyAsync(a => a.EditionId == edition.Id && a.PersonId == person.Id, cancellation))
        {
            return 0;
        }
        if (!QuotaValues.Countries.Contains(given.Country ?? "") || !PortalCultures.IsKnown(given.Language) || given.Region is { } region && KnownRegions.Find(region) is null)
        {
            problems.Add($"{path}: a known country and language are needed, and a known region or none.");
            return 0;
        }
        var application = await desk.AddAsync(edition.Id, person.Id, isSample: true, cancellation);
        (application.Country, application.Region, application.Language, application.Gender) = (given.Country!, given.Region ?? "", given.Language!, given.Gender ?? "");
        (application.Standing, application.Organisation) = (given.Standing, given.Organisation ?? "");
        (application.Motivation, application.Portfolio) = (given.Motivation ?? "", given.Portfolio ?? "");
        if (RelativeTime.Parse(given.HandedIn, context.AnchorDay, TimeZoneInfo.FindSystemTimeZoneById(edition.Zone)) is { } at)
        {
            (application.State, application.HandedInUtc) = (ApplicationState.HandedIn, at);
            application.Entries = await desk.EntriesAsync(person.Id, edition, cancellation);
            db.Add(new Reference { ApplicationId = application.Id, AskedUtc = at, WrittenUtc = at, RefereeName = given.Referee ?? "", Position = given.RefereePosition ?? "", Text = given.Reference ?? "" });
        }
        await db.SaveChangesAsync(cancellation);
        return 1;
    }

    private async Task<int> SeatsAsync(Edition edition, IReadOnlyList<string> names, List<string> problems, CancellationToken cancellation)
    {
        var known = await people.FindByUserNamesAsync(names, cancellation);
        problems.AddRange(names.Where(n => !known.ContainsKey(n)).Select(n => $"$.confirmed: nobody is called {n}; left out."));
        var held = await db.Set<Seat>().Where(s => s.EditionId == edition.Id).Select(s => s.PersonId).ToListAsync(cancellation);
        var added = 0;
        foreach (var person in names.Where(known.ContainsKey).Select(n => known[n]).Where(p => !held.Contains(p.Id)))
        {
            added++;
            db.Add(new Seat { EditionId = edition.Id, PersonId = person.Id, Code = $"S-{held.Count + added:000}", State = SeatState.Confirmed, ChangedUtc = clock.GetUtcNow().UtcDateTime });
        }
        await db.SaveChangesAsync(cancellation);
        return added;
    }

    private sealed record Model(string? Edition, TermsModel? Terms, IReadOnlyList<ApplicationModel>? Applications, IReadOnlyList<string>? Confirmed);

    private sealed record TermsModel(
        LocalizedText? Place, bool IsOnline, SchoolKind Kind, int Places, IReadOnlyList<Quota>? Quotas, int? AttendancePercent, int? DaysToConfirm, int? LeastWords, int? MostWords);

    /// <param name="User">User name.</param>
    /// <param name="HandedIn">As dates of a recipe are written, e.g. <c>@-2 18:00</c>; a draft where missing.</param>
    private sealed record ApplicationModel(
        string? User, string? Country, string? Region, string? Language, string? Gender, Standing Standing, string? Organisation, string? Motivation, string? Portfolio,
        string? Referee, string? RefereePosition, string? Reference, string? HandedIn);
}
