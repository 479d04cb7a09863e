using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Uploads;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool.Learning;

/// <param name="Name">As the person's browser called it.</param>
internal sealed record BroughtFile(Stream Content, string Name);

/// <summary>Materials, tasks, hand-ins, projects.</summary>
internal sealed class LearningDesk(DbContext db, IIntake intake, AuditTrail audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<Material>> MaterialsAsync(int editionId, string? projectId, CancellationToken cancellation) =>
        await db.Set<Material>().AsNoTracking().Where(m => m.EditionId == editionId && m.ProjectId == projectId).OrderBy(m => m.AddedUtc).ThenBy(m => m.Id).ToListAsync(cancellation);

    /// <summary>Of all projects.</summary>
    public async Task<IReadOnlyList<Material>> DocumentsAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<Material>().AsNoTracking().Where(m => m.EditionId == editionId && m.ProjectId != null).OrderBy(m => m.AddedUtc).ThenBy(m => m.Id).ToListAsync(cancellation);

    public async Task<IReadOnlyList<SchoolTask>> TasksAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<SchoolTask>().AsNoTracking().Where(t => t.EditionId == editionId).OrderBy(t => t.DueUtc).ThenBy(t => t.Id).ToListAsync(cancellation);

    public Task<SchoolTask?> TaskAsync(int editionId, string id, CancellationToken cancellation) =>
        db.Set<SchoolTask>().AsNoTracking().FirstOrDefaultAsync(t => t.EditionId == editionId && t.Id == id, cancellation);

    public Task<TaskHandIn?> HandInAsync(string taskId, int seatId, CancellationToken cancellation) =>
        db.Set<TaskHandIn>().FirstOrDefaultAsync(h => h.TaskId == taskId && h.SeatId == seatId, cancellation);

    public async Task<IReadOnlyList<TaskHandIn>> OwnHandInsAsync(int seatId, CancellationToken cancellation) =>
        await db.Set<TaskHandIn>().AsNoTracking().Where(h => h.SeatId == seatId).ToListAsync(cancellation);

    public async Task<IReadOnlyList<(TaskHandIn HandIn, string Code)>> HandInsAsync(int editionId, CancellationToken cancellation) => [.. (await (
        from handIn in db.Set<TaskHandIn>().AsNoTracking()
        join seat in db.Set<Seat>().AsNoTracking() on handIn.SeatId equals seat.Id
        where seat.EditionId == editionId
        orderby seat.Code
        select new { handIn, seat.Code }).ToListAsync(cancellation)).Select(x => (x.handIn, x.Code))];

    public async Task<IReadOnlyList<Project>> ProjectsAsync(int editionId, int? seatId, CancellationToken cancellation) =>
        await db.Set<Project>().AsNoTracking()
            .Where(p => p.EditionId == editionId && (seatId == null || db.Set<ProjectMember>().Any(m => m.ProjectId == p.Id && m.SeatId == seatId)))
            .OrderBy(p => p.Title).ToListAsync(cancellation);

    /// <summary>Codes of the members of each project.</summary>
    public async Task<ILookup<string, string>> MembersAsync(int editionId, CancellationToken cancellation) => (await (
        from member in db.Set<ProjectMember>().AsNoTracking()
        join seat in db.Set<Seat>().AsNoTracking() on member.SeatId equals seat.Id
        where seat.EditionId == editionId
        orderby seat.Code
        select new { member.ProjectId, seat.Code }).ToListAsync(cancellation)).ToLookup(m => m.ProjectId, m => m.Code, StringComparer.Ordinal);

    /// <summary>A link or a file; the caller has looked at the words and the link.</summary>
    public async Task<Refused?> AddMaterialAsync(
        Edition edition, string? projectId, string title, string note, string? link, BroughtFile? file, string personId, CancellationToken cancellation)
    {
        var material = new Material
        {
            Id = PortalId.New(),
            EditionId = edition.Id,
            ProjectId = projectId,
            Title = title,
            Note = note,
            Link = link,
            ById = personId,
            AddedUtc = clock.GetUtcNow().UtcDateTime,
        };
        if (file is not null)
        {
            switch (await intake.TakeAsync(file.Content, file.Name, LearningFiles.Rules, cancellation))
            {
                case Refused refused:
                    return refused;
                case Taken { File: var taken }:
                    (material.ShownName, material.OriginalKey, material.CleanKey, material.MediaType) = (taken.Name, taken.OriginalKey, taken.CleanKey, taken.CleanMediaType);
                    break;
            }
        }
        db.Add(material);
        audit.Add(personId, "Material.Added", "Edition", edition.Key, new { material.Id });
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public async Task<bool> RemoveMaterialAsync(Edition edition, string? id, string personId, CancellationToken cancellation)
    {
        if (await db.Set<Material>().FirstOrDefaultAsync(m => m.EditionId == edition.Id && m.Id == id, cancellation) is not { } material)
        {
            return false;
        }
        db.Remove(material);
        audit.Add(personId, "Material.Removed", "Edition", edition.Key, new { material.Id });
        await db.SaveChangesAsync(cancellation);
        if (material.OriginalKey is { } key)
        {
            await intake.ForgetAsync(key, material.CleanKey, cancellation);
        }
        return true;
    }

    public async Task AddTaskAsync(Edition edition, LocalizedText title, LocalizedText note, string? sessionKey, DateTime dueUtc, string personId, CancellationToken cancellation)
    {
        var task = new SchoolTask { Id = PortalId.New(), EditionId = edition.Id, Title = title, Note = note, SessionKey = sessionKey, DueUtc = dueUtc };
        db.Add(task);
        audit.Add(personId, "SchoolTask.Added", "Edition", edition.Key, new { task.Id, task.DueUtc });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Before the deadline, and until there is feedback. A file replaces the one before; without one that stays.</summary>
    public async Task<Refused?> HandInAsync(SchoolTask task, Seat seat, string text, BroughtFile? file, CancellationToken cancellation)
    {
        var handIn = await HandInAsync(task.Id, seat.Id, cancellation);
        var before = (handIn?.OriginalKey, handIn?.CleanKey);
        var taken = file is null ? null : await intake.TakeAsync(file.Content, file.Name, LearningFiles.Rules, cancellation);
        if (taken is Refused refused)
        {
            return refused;
        }
        if (handIn is null)
        {
            db.Add(handIn = new() { TaskId = task.Id, SeatId = seat.Id, FileId = PortalId.New() });
        }
        (handIn.Text, handIn.AtUtc) = (text, clock.GetUtcNow().UtcDateTime);
        if (taken is Taken { File: var kept })
        {
            (handIn.ShownName, handIn.OriginalKey, handIn.CleanKey, handIn.MediaType) = (kept.Name, kept.OriginalKey, kept.CleanKey, kept.CleanMediaType);
        }
        await db.SaveChangesAsync(cancellation);
        if (taken is not null && before.OriginalKey is { } old)
        {
            await intake.ForgetAsync(old, before.CleanKey, cancellation);
        }
        return null;
    }

    /// <param name="sessions">Keys of the sessions whose tasks the person may answer; null for all tasks of the school.</param>
    /// <returns>False when there is no such hand-in, or it is not the person's to answer.</returns>
    public async Task<bool> AnswerAsync(Edition edition, IReadOnlySet<string>? sessions, string? taskId, string? code, string feedback, string personId, CancellationToken cancellation)
    {
        if (await db.Set<Seat>().AsNoTracking().FirstOrDefaultAsync(s => s.EditionId == edition.Id && s.Code == code, cancellation) is not { } seat
            || await TaskAsync(edition.Id, taskId ?? "", cancellation) is not { } task || sessions is not null && (task.SessionKey is null || !sessions.Contains(task.SessionKey))
            || await HandInAsync(task.Id, seat.Id, cancellation) is not { } handIn)
        {
            return false;
        }
        (handIn.Feedback, handIn.FeedbackById, handIn.FeedbackUtc) = (feedback, personId, clock.GetUtcNow().UtcDateTime);
        audit.Add(personId, "SchoolTask.Answered", "Edition", edition.Key, new { task.Id, seat.Code });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <returns>Codes nobody has who comes; nothing is written then.</returns>
    public async Task<IReadOnlyList<string>> AddProjectAsync(Edition edition, string title, string note, IReadOnlyList<string> codes, string personId, CancellationToken cancellation)
    {
        var seats = await db.Set<Seat>().AsNoTracking().Where(s => s.EditionId == edition.Id && s.State == SeatState.Confirmed && codes.Contains(s.Code)).ToListAsync(cancellation);
        if (codes.Except(seats.Select(s => s.Code), StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            return unknown;
        }
        var project = new Project { Id = PortalId.New(), EditionId = edition.Id, Title = title, Note = note };
        db.Add(project);
        db.AddRange(seats.Select(s => new ProjectMember { ProjectId = project.Id, SeatId = s.Id }));
        audit.Add(personId, "Project.Opened", "Edition", edition.Key, new { project.Id, Members = seats.Count });
        await db.SaveChangesAsync(cancellation);
        return [];
    }
}
