using Xunit;
using YouthArchive.FamilyHistory.Originality;
using YouthArchive.FamilyHistory.Originality.Search;
using YouthArchive.Tests.FamilyHistory.Originality.Generated;

namespace YouthArchive.Tests.FamilyHistory.Originality;

public sealed class WorkIndexTests
{
    private static readonly GeneratedWorks Generated = new(seed: 11, works: 60, words: 300, planted: 12);

    [Fact]
    public void Works_put_in_one_by_one_are_found_as_if_put_in_at_once()
    {
        var (once, grown) = (new WorkIndex(), new WorkIndex());
        once.Put([.. Generated.Works.Select(WorkPrints.Of)]);
        foreach (var work in Generated.Works.Reverse())
        {
            grown.Put(WorkPrints.Of(work));
        }
        Assert.Equal(once.Count, grown.Count);
        foreach (var asked in Generated.Planted)
        {
            Assert.Equal(Question.Of(asked.Text, once).Candidates, Question.Of(asked.Text, grown).Candidates);
        }
    }

    [Fact]
    public void A_work_put_in_again_replaces_itself()
    {
        var index = new WorkIndex();
        index.Put([.. Generated.Works.Select(WorkPrints.Of)]);
        var (first, second) = (Generated.Works[0], Generated.Works[1]);
        index.Put(WorkPrints.Of(second with { WorkId = first.WorkId }));
        Assert.Equal(60, index.Count);
        Assert.DoesNotContain(first.WorkId, Question.Of(first with { WorkId = "asked" }, index).Candidates);
        Assert.Contains(first.WorkId, Question.Of(second with { WorkId = "asked" }, index).Candidates);
    }

    [Fact]
    public void A_work_taken_out_is_not_found()
    {
        var index = new WorkIndex();
        index.Put([.. Generated.Works.Select(WorkPrints.Of)]);
        index.Remove(Generated.Works[0].WorkId);
        index.Remove("never there");
        Assert.Equal(59, index.Count);
        Assert.DoesNotContain(Generated.Works[0].WorkId, Question.Of(Generated.Works[0] with { WorkId = "asked" }, index).Candidates);
    }

    [Fact]
    public void Many_put_in_and_taken_out_leave_no_prints_behind()
    {
        var index = new WorkIndex();
        for (var round = 0; round < 3; round++)
        {
            index.Put([.. Generated.Works.Select(WorkPrints.Of)]);
        }
        var full = index.Postings;
        foreach (var work in Generated.Works)
        {
            index.Remove(work.WorkId);
        }
        Assert.Equal(0, index.Count);
        index.Put(WorkPrints.Of(Generated.Works[0]));
        Assert.InRange(index.Postings, 1, full);
        Assert.Equal([Generated.Works[0].WorkId], Question.Of(Generated.Works[0] with { WorkId = "asked" }, index).Candidates);
    }
}
