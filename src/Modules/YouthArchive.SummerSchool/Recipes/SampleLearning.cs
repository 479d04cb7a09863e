using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Lecturers;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Recipes;

/// <param name="Link">Within the site, or https.</param>
internal sealed record SampleMaterial(string? Title, string? Note, string? Link);

/// <param name="Seat">Code of a place: <c>S-001</c>.</param>
internal sealed record SampleHandIn(string? Seat, string? Text, string? Feedback);

/// <param name="Day">Of the school, from 1: due at the end of that day.</param>
/// <param name="Session">Key; null for none.</param>
internal sealed record SampleTask(LocalizedText? Title, LocalizedText? Note, string? Session, IReadOnlyList<SampleHandIn>? HandIns, int Day = 1);

/// <param name="Members">Codes of places.</param>
internal sealed record SampleProject(string? Title, string? Note, IReadOnlyList<string>? Members, IReadOnlyList<SampleMaterial>? Documents);

/// <param name="User">User name.</param>
internal sealed record SampleLecturer(string? User, string? Session);

/// <summary>Materials, tasks with what was handed in, projects and lecturers of a sample school.</summary>
internal sealed class SampleLearning(DbContext db, SeatList seats, IPeople people, TimeProvider clock)
{
    public async Task<int> AddAsync(
        Edition edition, Stage school, IReadOnlyList<SampleMaterial> materials, IReadOnlyList<SampleTask> tasks, IReadOnlyList<SampleProject> projects, IReadOnlyList<SampleLecturer> lecturers,
        CancellationToken cancellation)
    {
        var places = (await seats.ConfirmedAsync(edition.Id, cancellation)).ToDictionary(s => s.Code, StringComparer.Ordinal);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        var first = LocalTime.DayIn(school.StartsUtc, edition.Zone);
        db.AddRange(materials.Select((m, i) => Material(edition, null, m, "", school.StartsUtc.AddMinutes(i))));
        foreach (var given in tasks)
        {
            var due = TimeZoneInfo.ConvertTimeToUtc(first.AddDays(given.Day - 1).ToDateTime(new(23, 59)), zone);
            var task = new SchoolTask { Id = PortalId.New(), EditionId = edition.Id, Title = given.Title ?? LocalizedText.Empty, Note = given.Note ?? LocalizedText.Empty, SessionKey = given.Session, DueUtc = due };
            db.Add(task);
            db.AddRange((given.HandIns ?? []).Where(h => places.ContainsKey(h.Seat ?? "")).Select(h => new TaskHandIn
            {
                TaskId = task.Id,
                SeatId = places[h.Seat!].Id,
                FileId = PortalId.New(),
                Text = h.Text ?? "",
                AtUtc = due.AddHours(-3),
                Feedback = h.Feedback ?? "",
                FeedbackUtc = h.Feedback is null ? null : due.AddHours(14),
            }));
        }
        foreach (var given in projects)
        {
            var project = new Project { Id = PortalId.New(), EditionId = edition.Id, Title = given.Title ?? "", Note = given.Note ?? "" };
            var members = (given.Members ?? []).Where(places.ContainsKey).Select(m => places[m]).ToList();
            db.Add(project);
            db.AddRange(members.Select(m => new ProjectMember { ProjectId = project.Id, SeatId = m.Id }));
            db.AddRange((given.Documents ?? []).Select((d, i) => Material(edition, project.Id, d, members.Count > 0 ? members[i % members.Count].PersonId : "", school.StartsUtc.AddDays(2).AddMinutes(i))));
        }
        var known = await people.FindByUserNamesAsync(lecturers.Select(l => l.User ?? ""), cancellation);
        db.AddRange(lecturers.Where(l => known.ContainsKey(l.User ?? "")).Select(l => new LecturerAppointment
        {
            EditionId = edition.Id,
            SessionKey = l.Session ?? "",
            PersonId = known[l.User!].Id,
            SinceUtc = clock.GetUtcNow().UtcDateTime,
        }));
        return await db.SaveChangesAsync(cancellation) > 0 ? 1 : 0;
    }

    private static Material Material(Edition edition, string? project, SampleMaterial given, string by, DateTime at) => new()
    {
        Id = PortalId.New(),
        EditionId = edition.Id,
        ProjectId = project,
        Title = given.Title ?? "",
        Note = given.Note ?? "",
        Link = LearningFiles.IsLink(given.Link) ? given.Link : null,
        ById = by,
        AddedUtc = at,
    };
}
