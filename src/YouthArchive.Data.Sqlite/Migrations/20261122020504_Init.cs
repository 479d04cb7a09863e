using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YouthArchive.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Init : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Hack_Departures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ByPersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Departures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Freezes",
                columns: table => new
                {
                    HandInId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    FreezeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Sha = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PushedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsProven = table.Column<bool>(type: "INTEGER", nullable: false),
                    DeterminedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Freezes", x => x.HandInId);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Readings",
                columns: table => new
                {
                    HandInId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TriedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PausedUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReadUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeadSha = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Facts = table.Column<string>(type: "TEXT", nullable: true),
                    ReadmeHtml = table.Column<string>(type: "TEXT", nullable: true),
                    ReadmeIsCut = table.Column<bool>(type: "INTEGER", nullable: false),
                    RequestsUsed = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestsCounted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Readings", x => x.HandInId);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Responses",
                columns: table => new
                {
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsCut = table.Column<bool>(type: "INTEGER", nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UsedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Responses", x => x.Digest);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Teams",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NameSearch = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    TrackKey = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    FormedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MembersChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DissolvedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RepositoryId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Teams", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hack_WrongCodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_WrongCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Declarations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    JudgeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LiftedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LiftedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Declarations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Judgements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    JudgeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Halves = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    FinishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PutOffUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SavedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Judgements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_PanelJudges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    JudgeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_PanelJudges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Publications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Algorithm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Publications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Rubrics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    LockedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Rubrics", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Judging_Saves",
                columns: table => new
                {
                    JudgeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Saves", x => new { x.JudgeId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Judging_Scores",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    JudgeId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Halves = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SaveKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judging_Scores", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People_Roles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_Roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People_Users",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ImportedMembers = table.Column<string>(type: "TEXT", nullable: true),
                    Searched = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_Users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Platform_AuditEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_AuditEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Platform_ContentDefinitions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_ContentDefinitions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Platform_ContentItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContentItemVersionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    VersionKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    LocalizationSet = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true),
                    DisplayText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TitleSearch = table.Column<string>(type: "TEXT", nullable: false),
                    Search = table.Column<string>(type: "TEXT", nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    ModifiedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ShownUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_ContentItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Platform_DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Platform_Features",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Enabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_Features", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Platform_PreservedSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KeptUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_PreservedSteps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Platform_Settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_Settings", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Platform_TaskLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_TaskLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Seasons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Seasons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hack_HandIns",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    ByPersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    HandedInUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Check = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RepositoryId = table.Column<long>(type: "INTEGER", nullable: true),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DefaultBranch = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    PushedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    ReplacedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WantedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_HandIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Hack_HandIns_Hack_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Hack_Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TeamId = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    ByPersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    FromUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Hack_Invitations_Hack_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Hack_Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Hack_Members",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    GitHubLogin = table.Column<string>(type: "TEXT", maxLength: 39, nullable: true),
                    IsLeader = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hack_Members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Hack_Members_Hack_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Hack_Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "People_RoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_RoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_RoleClaims_People_Roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "People_Roles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "People_UserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_UserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_UserClaims_People_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "People_Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "People_UserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_UserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_People_UserLogins_People_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "People_Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "People_UserRoles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_UserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_People_UserRoles_People_Roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "People_Roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_People_UserRoles_People_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "People_Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "People_UserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_UserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_People_UserTokens_People_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "People_Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Editions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SeasonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Programme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContentPath = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MinAge = table.Column<int>(type: "INTEGER", nullable: true),
                    MaxAge = table.Column<int>(type: "INTEGER", nullable: true),
                    EnrolmentOpensUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EnrolmentClosesUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EnrolmentAsWritten = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Editions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Editions_Programmes_Seasons_SeasonId",
                        column: x => x.SeasonId,
                        principalTable: "Programmes_Seasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Enrolments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Enrolments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Enrolments_Programmes_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Programmes_Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Stages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    StartsUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AsWritten = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Stages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Stages_Programmes_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Programmes_Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Tracks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Tracks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Tracks_Programmes_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Programmes_Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Departures_TeamId",
                table: "Hack_Departures",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_HandIns_TeamId",
                table: "Hack_HandIns",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Invitations_Code",
                table: "Hack_Invitations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Invitations_TeamId",
                table: "Hack_Invitations",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Members_EditionId_PersonId",
                table: "Hack_Members",
                columns: new[] { "EditionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Members_TeamId",
                table: "Hack_Members",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Readings_TeamId",
                table: "Hack_Readings",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Responses_UsedUtc",
                table: "Hack_Responses",
                column: "UsedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Teams_EditionId_Number",
                table: "Hack_Teams",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hack_Teams_EditionId_RepositoryId",
                table: "Hack_Teams",
                columns: new[] { "EditionId", "RepositoryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hack_WrongCodes_PersonId_AtUtc",
                table: "Hack_WrongCodes",
                columns: new[] { "PersonId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Declarations_EditionId_JudgeId",
                table: "Judging_Declarations",
                columns: new[] { "EditionId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Judgements_EditionId_JudgeId",
                table: "Judging_Judgements",
                columns: new[] { "EditionId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Judgements_EntryId_JudgeId",
                table: "Judging_Judgements",
                columns: new[] { "EntryId", "JudgeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_PanelJudges_EditionId_JudgeId",
                table: "Judging_PanelJudges",
                columns: new[] { "EditionId", "JudgeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_PanelJudges_JudgeId",
                table: "Judging_PanelJudges",
                column: "JudgeId");

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Publications_EditionId",
                table: "Judging_Publications",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Rubrics_EditionId",
                table: "Judging_Rubrics",
                column: "EditionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Scores_EditionId_EntryId_JudgeId",
                table: "Judging_Scores",
                columns: new[] { "EditionId", "EntryId", "JudgeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Judging_Scores_JudgeId_SaveKey_Criterion",
                table: "Judging_Scores",
                columns: new[] { "JudgeId", "SaveKey", "Criterion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_RoleClaims_RoleId",
                table: "People_RoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_People_Roles_NormalizedName",
                table: "People_Roles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_UserClaims_UserId",
                table: "People_UserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_People_UserLogins_UserId",
                table: "People_UserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_People_UserRoles_RoleId",
                table: "People_UserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_People_Users_NormalizedEmail",
                table: "People_Users",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_People_Users_NormalizedUserName",
                table: "People_Users",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Platform_AuditEvents_AtUtc",
                table: "Platform_AuditEvents",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Platform_AuditEvents_SubjectType_SubjectId",
                table: "Platform_AuditEvents",
                columns: new[] { "SubjectType", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Platform_ContentDefinitions_Kind_Name",
                table: "Platform_ContentDefinitions",
                columns: new[] { "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Platform_ContentItems_ContentItemId",
                table: "Platform_ContentItems",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Platform_ContentItems_ContentType_Published_ShownUtc",
                table: "Platform_ContentItems",
                columns: new[] { "ContentType", "Published", "ShownUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Platform_ContentItems_LocalizationSet",
                table: "Platform_ContentItems",
                column: "LocalizationSet");

            migrationBuilder.CreateIndex(
                name: "IX_Platform_ContentItems_Path",
                table: "Platform_ContentItems",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Platform_ContentItems_VersionKey",
                table: "Platform_ContentItems",
                column: "VersionKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Platform_PreservedSteps_Hash",
                table: "Platform_PreservedSteps",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Editions_Programme_Slug",
                table: "Programmes_Editions",
                columns: new[] { "Programme", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Editions_SeasonId",
                table: "Programmes_Editions",
                column: "SeasonId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Enrolments_EditionId_PersonId",
                table: "Programmes_Enrolments",
                columns: new[] { "EditionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Enrolments_PersonId",
                table: "Programmes_Enrolments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Seasons_Name",
                table: "Programmes_Seasons",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Stages_EditionId_Key",
                table: "Programmes_Stages",
                columns: new[] { "EditionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Tracks_EditionId_Key",
                table: "Programmes_Tracks",
                columns: new[] { "EditionId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Hack_Departures");

            migrationBuilder.DropTable(
                name: "Hack_Freezes");

            migrationBuilder.DropTable(
                name: "Hack_HandIns");

            migrationBuilder.DropTable(
                name: "Hack_Invitations");

            migrationBuilder.DropTable(
                name: "Hack_Members");

            migrationBuilder.DropTable(
                name: "Hack_Readings");

            migrationBuilder.DropTable(
                name: "Hack_Responses");

            migrationBuilder.DropTable(
                name: "Hack_WrongCodes");

            migrationBuilder.DropTable(
                name: "Judging_Declarations");

            migrationBuilder.DropTable(
                name: "Judging_Judgements");

            migrationBuilder.DropTable(
                name: "Judging_PanelJudges");

            migrationBuilder.DropTable(
                name: "Judging_Publications");

            migrationBuilder.DropTable(
                name: "Judging_Rubrics");

            migrationBuilder.DropTable(
                name: "Judging_Saves");

            migrationBuilder.DropTable(
                name: "Judging_Scores");

            migrationBuilder.DropTable(
                name: "People_RoleClaims");

            migrationBuilder.DropTable(
                name: "People_UserClaims");

            migrationBuilder.DropTable(
                name: "People_UserLogins");

            migrationBuilder.DropTable(
                name: "People_UserRoles");

            migrationBuilder.DropTable(
                name: "People_UserTokens");

            migrationBuilder.DropTable(
                name: "Platform_AuditEvents");

            migrationBuilder.DropTable(
                name: "Platform_ContentDefinitions");

            migrationBuilder.DropTable(
                name: "Platform_ContentItems");

            migrationBuilder.DropTable(
                name: "Platform_DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Platform_Features");

            migrationBuilder.DropTable(
                name: "Platform_PreservedSteps");

            migrationBuilder.DropTable(
                name: "Platform_Settings");

            migrationBuilder.DropTable(
                name: "Platform_TaskLeases");

            migrationBuilder.DropTable(
                name: "Programmes_Enrolments");

            migrationBuilder.DropTable(
                name: "Programmes_Stages");

            migrationBuilder.DropTable(
                name: "Programmes_Tracks");

            migrationBuilder.DropTable(
                name: "Hack_Teams");

            migrationBuilder.DropTable(
                name: "People_Roles");

            migrationBuilder.DropTable(
                name: "People_Users");

            migrationBuilder.DropTable(
                name: "Programmes_Editions");

            migrationBuilder.DropTable(
                name: "Programmes_Seasons");
        }
    }
}
