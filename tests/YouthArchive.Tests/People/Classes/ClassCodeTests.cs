using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Classes;

/// <summary>Codes lock, classes fill, newcomers wait.</summary>
public abstract class ClassCodeTests(PortalSite site)
{
    public sealed class OnSqlite(PortalSite site) : ClassCodeTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ClassCodeTests(site), IClassFixture<PostgresSite>;

    [Fact]
    public async Task An_open_code_lets_in_at_once_however_it_is_typed()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var code = await NewCodeAsync(world);
        using var joined = await JoinAsync($" {code[..3].ToLowerInvariant()}-{code[3..].Replace('A', 'А').Replace('P', 'Р').Replace('H', 'Н')} ");
        Assert.Equal("/kk/me", joined.Headers.Location?.OriginalString);
        Assert.Single((await world.BoardAsync()).Students);
    }

    [Fact]
    public async Task After_fourteen_days_newcomers_wait_until_the_teacher_lets_them_in()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var code = await NewCodeAsync(world);
        await AgeAsync(world, ClassCode.Lifetime + TimeSpan.FromMinutes(1));
        using var waits = await JoinAsync(code);
        var board = await world.BoardAsync();
        Assert.Equal((CodeState.Locked, 0, 1), (board.Code, board.Students.Count, board.Waiting.Count));
        using var admitted = await world.DoAsync("Admit", ("person", board.Waiting[0].PersonId));
        board = await world.BoardAsync();
        Assert.Equal((1, 0), (board.Students.Count, board.Waiting.Count));
    }

    [Fact]
    public async Task Whoever_is_turned_away_does_not_come_back_with_the_code()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var code = await NewCodeAsync(world);
        await AgeAsync(world, ClassCode.Lifetime + TimeSpan.FromMinutes(1));
        var id = await site.NewPersonAsync(PortalRoles.Student);
        using var waits = await JoinAsync(code, id);
        using var away = await world.DoAsync("TurnAway", ("person", id));
        await AgeAsync(world, TimeSpan.Zero);
        using var again = await JoinAsync(code, id);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Empty((await world.BoardAsync()).Students);
    }

    [Fact]
    public async Task A_reset_kills_the_old_code()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var old = await NewCodeAsync(world);
        var fresh = await NewCodeAsync(world);
        using var refused = await JoinAsync(old);
        using var joined = await JoinAsync(fresh);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (refused.StatusCode, joined.StatusCode));
    }

    [Fact]
    public async Task The_last_places_are_taken_once_even_when_many_come_at_once()
    {
        var many = string.Join('\n', Enumerable.Range(0, SchoolClass.FullAt - 3).Select(i => $"Сериков{(char)('а' + i % 30)}{(char)('а' + i / 30)} Әлия"));
        var world = await ClassWorld.NewAsync(site, many);
        Assert.Equal(SchoolClass.FullAt - 3, (await world.BoardAsync()).Students.Count);
        var code = await NewCodeAsync(world);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => JoinAsync(code)));
        var board = await world.BoardAsync();
        Assert.Equal((SchoolClass.FullAt, 5, CodeState.Full), (board.Students.Count, board.Waiting.Count, board.Code));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
    }

    [Fact]
    public async Task Guessing_stops_after_ten_wrong_codes_even_for_the_right_one()
    {
        var world = await ClassWorld.NewAsync(site, names: null);
        var code = await NewCodeAsync(world);
        var id = await site.NewPersonAsync(PortalRoles.Student);
        for (var i = 0; i < WrongCodes.AnHour; i++)
        {
            using var wrong = await JoinAsync("ZZZZZZ", id);
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }
        using var stopped = await JoinAsync(code, id);
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.Empty((await world.BoardAsync()).Students);
    }

    private static async Task<string> NewCodeAsync(ClassWorld world)
    {
        using var _ = await world.DoAsync("Code");
        return (await world.BoardAsync()).Class.Code!;
    }

    private async Task<HttpResponseMessage> JoinAsync(string code, string? id = null) =>
        await (await site.SignedInAsAsync(id ?? await site.NewPersonAsync(PortalRoles.Student))).SubmitAsync("/kk/classes/join", "form#join", ("Code", code));

    private Task<int> AgeAsync(ClassWorld world, TimeSpan age) => site.InDatabaseAsync(db => db.Set<SchoolClass>().Where(c => c.Id == world.ClassId)
        .ExecuteUpdateAsync(s => s.SetProperty(c => c.CodeIssuedUtc, DateTime.UtcNow - age)));
}
