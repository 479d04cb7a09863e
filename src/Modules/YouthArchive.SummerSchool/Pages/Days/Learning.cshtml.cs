using Microsoft.AspNetCore.Mvc;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>Materials, tasks and projects of one who comes.</summary>
[SignedIn]
internal sealed class LearningModel(ProgrammeShelf shelf, LearningDesk desk, IEditions editions) : OwnDaysPage(shelf)
{
    public IReadOnlyList<Material> Materials { get; private set; } = [];
    public IReadOnlyList<SchoolTask> Tasks { get; private set; } = [];
    public IReadOnlyDictionary<string, TaskHandIn> HandIns { get; private set; } = new Dictionary<string, TaskHandIn>();
    public IReadOnlyList<Project> Projects { get; private set; } = [];

    /// <summary>There is an olympiad, and so there are papers to practise with.</summary>
    public bool HasOlympiad { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return NotFound();
        }
        Materials = await desk.MaterialsAsync(Edition.Id, null, cancellation);
        Tasks = await desk.TasksAsync(Edition.Id, cancellation);
        HandIns = (await desk.OwnHandInsAsync(Seat.Id, cancellation)).ToDictionary(h => h.TaskId, StringComparer.Ordinal);
        Projects = await desk.ProjectsAsync(Edition.Id, Seat.Id, cancellation);
        HasOlympiad = await editions.FindAsync(ProgrammeNames.Olympiads, null, cancellation) is not null;
        return Page();
    }
}
