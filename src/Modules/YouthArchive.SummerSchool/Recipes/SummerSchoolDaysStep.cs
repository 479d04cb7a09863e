using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Recipes;

/// <summary>
/// <c>{"name": "YouthArchive.SummerSchoolDays", "edition": "summer-school/2026", "sessions": […], "places": true, "attendance": {"reach": 20}}</c>:
/// the programme of a school, counted from the first day of its stage, published at once; invented wishes and places for those who come;
/// invented attendance, by which so many of them reach the threshold; and <c>materials</c>, <c>tasks</c>, <c>projects</c> and <c>lecturers</c>
/// with an account. A school that has a programme keeps it.
/// </summary>
internal sealed class SummerSchoolDaysStep(DbContext db, IEditions editions, SampleDays samples, SampleLearning learning, TimeProvider clock) : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) } };

    public string Name => "YouthArchive.SummerSchoolDays";

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
        if (edition.Stage(SchoolGrounds.Stage) is not { } stage)
        {
            return StepReport.Rejected("$.edition: the edition has no stage 'school' to count days from.");
        }
        if (await db.Set<ProgrammeVersion>().AnyAsync(v => v.EditionId == edition.Id, cancellation))
        {
            return StepReport.Applied(0);
        }
        var problems = new List<string>();
        var sessions = (model!.Sessions ?? []).Select((s, i) => Read(edition, stage, s, $"$.sessions[{i}]", problems)).OfType<ProgrammeSession>().ToList();
        if (sessions.Count == 0)
        {
            return StepReport.Rejected([.. problems, "$.sessions: none can be taken in."]);
        }
        db.AddRange(sessions);
        db.Add(new ProgrammeVersion { EditionId = edition.Id, Number = 1, Sessions = [.. sessions.Select(s => s.Publish())], AtUtc = clock.GetUtcNow().UtcDateTime, ById = context.ActorId });
        await db.SaveChangesAsync(cancellation);
        var changes = 1 + (model.Places ? await samples.PlacesAsync(edition, cancellation) : 0);
        changes += model.Attendance is { } attendance ? await samples.AttendanceAsync(edition, attendance.Reach, cancellation) : 0;
        changes += await learning.AddAsync(edition, stage, model.Materials ?? [], model.Tasks ?? [], model.Projects ?? [], model.Lecturers ?? [], cancellation);
        return StepReport.Of(changes, problems);
    }

    private static ProgrammeSession? Read(Edition edition, Stage stage, SessionModel given, string path, List<string> problems)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        if (given is not { Key.Length: > 0 and <= ProgrammeSession.KeyLength, Title: { } title, Day: > 0 } || !Hour(given.From, out var from) || !Hour(given.To, out var to) || to <= from
            || given.Kind == SessionKind.Workshop && (given.Slot is null || given.Places <= 0))
        {
            problems.Add($"{path}: key, title, day, from and to are needed, for a workshop slot and places too; left out.");
            return null;
        }
        var day = LocalTime.DayIn(stage.StartsUtc, edition.Zone).AddDays(given.Day - 1);
        return new()
        {
            EditionId = edition.Id,
            Key = given.Key,
            Title = title,
            Note = given.Note ?? LocalizedText.Empty,
            Kind = given.Kind,
            StartsUtc = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(from), zone),
            EndsUtc = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(to), zone),
            Room = given.Room ?? "",
            Lecturers = [.. (given.Lecturers ?? []).Select(n => new Lecturer(n, edition.IsSample))],
            Slot = given.Kind == SessionKind.Workshop ? given.Slot : null,
            Places = given.Kind == SessionKind.Workshop ? given.Places : 0,
            Counts = given.Counts ?? true,
        };
    }

    private static bool Hour(string? text, out TimeOnly hour) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);

    private sealed record Model(string? Edition, IReadOnlyList<SessionModel>? Sessions, AttendanceModel? Attendance,
        IReadOnlyList<SampleMaterial>? Materials, IReadOnlyList<SampleTask>? Tasks, IReadOnlyList<SampleProject>? Projects, IReadOnlyList<SampleLecturer>? Lecturers, bool Places = false);

    /// <param name="Day">Of the school, from 1.</param>
    /// <param name="From">Hours and minutes in the edition's zone.</param>
    private sealed record SessionModel(
        string? Key, LocalizedText? Title, LocalizedText? Note, int Day, string? From, string? To, string? Room, IReadOnlyList<string>? Lecturers, string? Slot, bool? Counts,
        SessionKind Kind = SessionKind.Lecture, int Places = 0);

    /// <param name="Reach">How many of those who come reach the threshold.</param>
    private sealed record AttendanceModel(int Reach);
}
