using YouthArchive.Data.Migrator;

if (args is not ([_, "add", _, _] or [_, "check"]))
{
    Console.Error.WriteLine("Usage: <folder of the built site> add NAME <src folder> | check");
    return 2;
}
var folder = args[0];
var providers = MigrationSet.Both(folder);
if (args[1] == "check")
{
    var stale = providers.Where(p => p.HasPendingChanges()).ToList();
    stale.ForEach(p => Console.Error.WriteLine($"{p.Project}: the model has changed since the last migration; run ./dev migrate NAME"));
    return stale.Count == 0 ? 0 : 1;
}
foreach (var set in providers)
{
    set.Add(args[2], args[3]);
}
return 0;
