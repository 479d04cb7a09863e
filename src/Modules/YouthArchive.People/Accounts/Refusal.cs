namespace YouthArchive.People.Accounts;

/// <summary>Why a change to an account was not made.</summary>
internal enum Refusal { None, LastAdministrator, OnlyAdministrators, OwnAccount, ChangedMeanwhile, NotAllowed, Erased }

/// <summary>Who changes an account.</summary>
internal sealed record Actor(string Id, bool IsAdministrator);
