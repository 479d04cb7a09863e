using System.Globalization;
using System.Text;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Preservation;

/// <summary>Gathers what the rooms keep of an edition and writes the bag.</summary>
internal sealed class BagMaking(IEnumerable<IPreservedRecords> rooms, BagIndex index)
{
    private const int TellEvery = 25;

    /// <param name="tell">Files so far; which room; how many rooms.</param>
    /// <returns>Files below <c>data/</c>.</returns>
    public async Task<int> WriteAsync(
        Edition edition, DateTime closedUtc, Stream output, Func<int, int, int, Task> tell, CancellationToken cancellation)
    {
        using var bag = new BagWriter(output, edition.Key.Replace('/', '-'), closedUtc);
        // By name, so that the order in which rooms are registered changes nothing.
        var own = rooms.Where(r => r.Programme is null || r.Programme == edition.Programme).OrderBy(r => r.GetType().FullName, StringComparer.Ordinal).ToList();
        foreach (var (room, number) in own.Select((r, i) => (r, i)))
        {
            await tell(bag.Payload.Count, number, own.Count);
            await foreach (var file in room.OfEditionAsync(edition, cancellation))
            {
                await using (var content = await file.OpenAsync(cancellation))
                {
                    await bag.AddAsync(file.Path, content, cancellation);
                }
                if (bag.Payload.Count % TellEvery == 0)
                {
                    await tell(bag.Payload.Count, number, own.Count);
                }
            }
        }
        using var page = new MemoryStream(Encoding.UTF8.GetBytes(index.Write(edition, bag.Payload)));
        await bag.AddAsync(BagIndex.Path, page, cancellation);
        await bag.FinishAsync(
            [
                ("Source-Organization", "YouthArchive"),
                ("External-Identifier", edition.Key),
                ("External-Description", edition.Title.In("en")),
                ("Bagging-Date", closedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ], cancellation);
        await tell(bag.Payload.Count, own.Count, own.Count);
        return bag.Payload.Count;
    }
}
