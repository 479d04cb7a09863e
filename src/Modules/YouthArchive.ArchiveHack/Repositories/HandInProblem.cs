namespace YouthArchive.ArchiveHack.Repositories;

internal enum HandInProblem
{
    AddressMissing,
    AddressTooLong,
    NotAnAddress,
    NotGitHub,
    HoldsCredentials,
    NoRepositoryInAddress,
    BadName,
    NotFound,
    Private,
    Refused,
    TakenByAnother,
    SameAsBefore,
    Closed,
    Frozen,
    TooMany,
    NothingToConfirm,
    ConsentMissing,
    ConductMissing,
}
