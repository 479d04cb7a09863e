using YouthArchive.Benchmarks;

// Measurements, not tests: they print a table, write JSON and fail only when an answer is wrong.
if (args is ["bare", "--urls", var urls])
{
    await BareEndpoint.RunAsync(urls);
    return 0;
}
if (args is ["bare-upsert", var provider, var connection, "--urls", var address])
{
    await BareUpsert.RunAsync(provider, connection, address);
    return 0;
}
if (args is ["bare-answers", var engine, var database, "--urls", var bare])
{
    await BareAnswers.RunAsync(engine, database, bare);
    return 0;
}
if (args is ["bare-handin", var kind, var where, var store, "--urls", var at])
{
    await BareUpload.RunAsync(kind, where, store, at);
    return 0;
}
if (args is ["freeze-child", var folder, var server, var deadline])
{
    await FreezeBench.ChildAsync(folder, server, deadline);
    return 0;
}
if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("Usage: [pages|github|start|rosters|cards|certificates|judging|assignment|freeze|similarity|originality|sitting|chaos|analysis|regrade|items|uploads|citations|selection|handin|workshops|r|all] --site FOLDER --out FOLDER [--reduced]");
    return 2;
}
IReadOnlyDictionary<string, Func<BenchOptions, Task<IReadOnlyList<Measure>>>> benches =
    new Dictionary<string, Func<BenchOptions, Task<IReadOnlyList<Measure>>>>
    {
        ["pages"] = PagesBench.RunAsync,
        ["github"] = GitHubBench.RunAsync,
        ["start"] = StartBench.RunAsync,
        ["rosters"] = RostersBench.RunAsync,
        ["cards"] = CardsBench.RunAsync,
        ["certificates"] = CertificatesBench.RunAsync,
        ["judging"] = async options => [.. RankingBench.Run(options), .. await JudgingWrites.RunAsync(options)],
        ["assignment"] = AssignmentBench.RunAsync,
        ["r"] = options => GoldenBench.RunAsync(options, args.Contains("--write")),
        ["similarity"] = SimilarityBench.RunAsync,
        ["originality"] = OriginalityBench.RunAsync,
        ["freeze"] = FreezeBench.RunAsync,
        ["regrade"] = RegradeBench.RunAsync,
        ["selection"] = options => Task.FromResult(SelectionBench.Run(options)),
        ["citations"] = options => Task.FromResult(CitationsBench.Run(options)),
        ["uploads"] = UploadsBench.RunAsync,
        ["handin"] = HandInBench.RunAsync,
        ["sitting"] = SittingBench.RunAsync,
        ["chaos"] = ChaosBench.RunAsync,
        ["workshops"] = options => Task.FromResult(WorkshopsBench.Run(options)),
        ["analysis"] = options => Task.FromResult(AnalysisBench.Run(options)),
        ["items"] = options => Task.FromResult(ItemsBench.Run(options)),
    };
foreach (var (name, run) in benches.Where(b => options.Name == "all" && b.Key != "r" || options.Name == b.Key))
{
    Report.Write(name, await run(options), options.Out);
}
return benches.ContainsKey(options.Name) || options.Name == "all" ? 0 : 2;
