using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace YouthArchive.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SummerSchoolCertificatesAndOrganisersHome : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsDraft",
                table: "Programmes_Editions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Done",
                table: "Platform_TaskLeases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedUtc",
                table: "Platform_TaskLeases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StartedUtc",
                table: "Platform_TaskLeases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "Platform_TaskLeases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Platform_TaskRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Result = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Error = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_TaskRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_BadgeKeys",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Public = table.Column<string>(type: "text", nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_BadgeKeys", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_CertificateBatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    WithoutTemplate = table.Column<int>(type: "integer", nullable: false),
                    FinishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_CertificateBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Certificates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<string>(type: "character varying(25)", maxLength: 25, nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Achievement = table.Column<string>(type: "text", nullable: false),
                    EntryTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    EditionTitle = table.Column<string>(type: "text", nullable: false),
                    Heading = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Signatories = table.Column<string>(type: "text", nullable: false),
                    Zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IssuedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IssuedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    RevokedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    RevocationReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ReplacedBy = table.Column<string>(type: "character varying(25)", maxLength: 25, nullable: true),
                    ErasedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Certificates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_CertificateTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Heading = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Signatories = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_CertificateTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Closings",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Closings", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_Programmes_Closings_Programmes_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Programmes_Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Mailings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    AudienceKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    IsLetter = table.Column<bool>(type: "boolean", nullable: false),
                    IsNotice = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ListedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Mailings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Mailings_Programmes_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Programmes_Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_PackageRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    AskedById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Files = table.Column<int>(type: "integer", nullable: false),
                    FinishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Error = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_PackageRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Packages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FileKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Files = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Packages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Templates",
                columns: table => new
                {
                    Programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Definition = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Templates", x => x.Programme);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Applications",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Country = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Region = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Gender = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    Standing = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Motivation = table.Column<string>(type: "text", nullable: false),
                    Portfolio = table.Column<string>(type: "text", nullable: false),
                    Entries = table.Column<string>(type: "text", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HandedInUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Applications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_AssistantLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    TakenBackUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_AssistantLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_AttendanceEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    SessionKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SeatId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Device = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Way = table.Column<int>(type: "integer", nullable: false),
                    UndoesDevice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    UndoesSequence = table.Column<int>(type: "integer", nullable: true),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    LinkId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_AttendanceEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_CalendarLinks",
                columns: table => new
                {
                    SeatId = table.Column<int>(type: "integer", nullable: false),
                    Generation = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_CalendarLinks", x => x.SeatId);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_FeedbackAnswers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<int>(type: "integer", nullable: false),
                    Lecturers = table.Column<int>(type: "integer", nullable: false),
                    Workshops = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<int>(type: "integer", nullable: false),
                    Again = table.Column<int>(type: "integer", nullable: false),
                    Liked = table.Column<string>(type: "text", nullable: false),
                    Missed = table.Column<string>(type: "text", nullable: false),
                    Advice = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_FeedbackAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_FeedbackGiven",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    SeatId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_FeedbackGiven", x => new { x.EditionId, x.SeatId });
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_HandIns",
                columns: table => new
                {
                    TaskId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    SeatId = table.Column<int>(type: "integer", nullable: false),
                    FileId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    ShownName = table.Column<string>(type: "text", nullable: true),
                    OriginalKey = table.Column<string>(type: "text", nullable: true),
                    CleanKey = table.Column<string>(type: "text", nullable: true),
                    MediaType = table.Column<string>(type: "text", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Feedback = table.Column<string>(type: "text", nullable: false),
                    FeedbackById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    FeedbackUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_HandIns", x => new { x.TaskId, x.SeatId });
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Materials",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    ProjectId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ShownName = table.Column<string>(type: "text", nullable: true),
                    OriginalKey = table.Column<string>(type: "text", nullable: true),
                    CleanKey = table.Column<string>(type: "text", nullable: true),
                    MediaType = table.Column<string>(type: "text", nullable: true),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Materials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_ProgrammeVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Sessions = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_ProgrammeVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_ProjectMembers",
                columns: table => new
                {
                    ProjectId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    SeatId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_ProjectMembers", x => new { x.ProjectId, x.SeatId });
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Projects",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Projects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Seats",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: true),
                    ConfirmByUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Seats", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Selections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Inputs = table.Column<string>(type: "text", nullable: false),
                    Outputs = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Selections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Sessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    StartsUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Room = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Lecturers = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    Slot = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Counts = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_SigningKeys",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_SigningKeys", x => x.EditionId);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Tasks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Tasks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Terms",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    IsOnline = table.Column<bool>(type: "boolean", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    Quotas = table.Column<string>(type: "text", nullable: false),
                    AttendancePercent = table.Column<int>(type: "integer", nullable: false),
                    DaysToConfirm = table.Column<int>(type: "integer", nullable: false),
                    LeastWords = table.Column<int>(type: "integer", nullable: false),
                    MostWords = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Terms", x => x.EditionId);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Wishes",
                columns: table => new
                {
                    SeatId = table.Column<int>(type: "integer", nullable: false),
                    Slot = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    SessionKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Wishes", x => new { x.SeatId, x.Slot, x.Rank });
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_WorkshopPlaces",
                columns: table => new
                {
                    SeatId = table.Column<int>(type: "integer", nullable: false),
                    Slot = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    SessionKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IsManual = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_WorkshopPlaces", x => new { x.SeatId, x.Slot });
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_WorkshopRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_WorkshopRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_CertificateRenderings",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CertificateId = table.Column<long>(type: "bigint", nullable: false),
                    FirstUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_CertificateRenderings", x => new { x.Sha256, x.CertificateId });
                    table.ForeignKey(
                        name: "FK_Programmes_CertificateRenderings_Programmes_Certificates_Ce~",
                        column: x => x.CertificateId,
                        principalTable: "Programmes_Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_MailingReceivers",
                columns: table => new
                {
                    MailingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_MailingReceivers", x => new { x.MailingId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Programmes_MailingReceivers_Programmes_Mailings_MailingId",
                        column: x => x.MailingId,
                        principalTable: "Programmes_Mailings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Programmes_Notices",
                columns: table => new
                {
                    MailingId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_Notices", x => new { x.PersonId, x.MailingId });
                    table.ForeignKey(
                        name: "FK_Programmes_Notices_Programmes_Mailings_MailingId",
                        column: x => x.MailingId,
                        principalTable: "Programmes_Mailings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_CareNotes",
                columns: table => new
                {
                    ApplicationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_CareNotes", x => x.ApplicationId);
                    table.ForeignKey(
                        name: "FK_SummerSchool_CareNotes_SummerSchool_Applications_Applicatio~",
                        column: x => x.ApplicationId,
                        principalTable: "SummerSchool_Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_References",
                columns: table => new
                {
                    ApplicationId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Letters = table.Column<int>(type: "integer", nullable: false),
                    WrittenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RefereeName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_References", x => x.ApplicationId);
                    table.ForeignKey(
                        name: "FK_SummerSchool_References_SummerSchool_Applications_Applicati~",
                        column: x => x.ApplicationId,
                        principalTable: "SummerSchool_Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Platform_TaskRuns_Name",
                table: "Platform_TaskRuns",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_CertificateBatches_EditionId",
                table: "Programmes_CertificateBatches",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_CertificateRenderings_CertificateId",
                table: "Programmes_CertificateRenderings",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Certificates_EditionId_PersonId_Kind_EntryId_Ord~",
                table: "Programmes_Certificates",
                columns: new[] { "EditionId", "PersonId", "Kind", "EntryId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Certificates_Number",
                table: "Programmes_Certificates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Certificates_PersonId",
                table: "Programmes_Certificates",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_CertificateTemplates_Programme_Kind",
                table: "Programmes_CertificateTemplates",
                columns: new[] { "Programme", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_MailingReceivers_MailingId_State",
                table: "Programmes_MailingReceivers",
                columns: new[] { "MailingId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_MailingReceivers_PersonId",
                table: "Programmes_MailingReceivers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Mailings_EditionId",
                table: "Programmes_Mailings",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Notices_AtUtc",
                table: "Programmes_Notices",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Notices_MailingId",
                table: "Programmes_Notices",
                column: "MailingId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_PackageRuns_EditionId",
                table: "Programmes_PackageRuns",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Packages_EditionId",
                table: "Programmes_Packages",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Packages_RunId",
                table: "Programmes_Packages",
                column: "RunId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Applications_EditionId_Code",
                table: "SummerSchool_Applications",
                columns: new[] { "EditionId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Applications_EditionId_PersonId",
                table: "SummerSchool_Applications",
                columns: new[] { "EditionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_AssistantLinks_SecretHash",
                table: "SummerSchool_AssistantLinks",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_AttendanceEvents_EditionId_Device_Sequence",
                table: "SummerSchool_AttendanceEvents",
                columns: new[] { "EditionId", "Device", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_AttendanceEvents_EditionId_SessionKey",
                table: "SummerSchool_AttendanceEvents",
                columns: new[] { "EditionId", "SessionKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_FeedbackAnswers_EditionId",
                table: "SummerSchool_FeedbackAnswers",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_HandIns_FileId",
                table: "SummerSchool_HandIns",
                column: "FileId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_HandIns_SeatId",
                table: "SummerSchool_HandIns",
                column: "SeatId");

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Materials_EditionId",
                table: "SummerSchool_Materials",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_ProgrammeVersions_EditionId_Number",
                table: "SummerSchool_ProgrammeVersions",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_ProjectMembers_SeatId",
                table: "SummerSchool_ProjectMembers",
                column: "SeatId");

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Projects_EditionId",
                table: "SummerSchool_Projects",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_References_TokenHash",
                table: "SummerSchool_References",
                column: "TokenHash");

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Seats_EditionId_Code",
                table: "SummerSchool_Seats",
                columns: new[] { "EditionId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Seats_EditionId_PersonId",
                table: "SummerSchool_Seats",
                columns: new[] { "EditionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Selections_EditionId",
                table: "SummerSchool_Selections",
                column: "EditionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Sessions_EditionId_Key",
                table: "SummerSchool_Sessions",
                columns: new[] { "EditionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Tasks_EditionId",
                table: "SummerSchool_Tasks",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_WorkshopPlaces_EditionId",
                table: "SummerSchool_WorkshopPlaces",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_WorkshopRuns_EditionId_Number",
                table: "SummerSchool_WorkshopRuns",
                columns: new[] { "EditionId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Platform_TaskRuns");

            migrationBuilder.DropTable(
                name: "Programmes_BadgeKeys");

            migrationBuilder.DropTable(
                name: "Programmes_CertificateBatches");

            migrationBuilder.DropTable(
                name: "Programmes_CertificateRenderings");

            migrationBuilder.DropTable(
                name: "Programmes_CertificateTemplates");

            migrationBuilder.DropTable(
                name: "Programmes_Closings");

            migrationBuilder.DropTable(
                name: "Programmes_MailingReceivers");

            migrationBuilder.DropTable(
                name: "Programmes_Notices");

            migrationBuilder.DropTable(
                name: "Programmes_PackageRuns");

            migrationBuilder.DropTable(
                name: "Programmes_Packages");

            migrationBuilder.DropTable(
                name: "Programmes_Templates");

            migrationBuilder.DropTable(
                name: "SummerSchool_AssistantLinks");

            migrationBuilder.DropTable(
                name: "SummerSchool_AttendanceEvents");

            migrationBuilder.DropTable(
                name: "SummerSchool_CalendarLinks");

            migrationBuilder.DropTable(
                name: "SummerSchool_CareNotes");

            migrationBuilder.DropTable(
                name: "SummerSchool_FeedbackAnswers");

            migrationBuilder.DropTable(
                name: "SummerSchool_FeedbackGiven");

            migrationBuilder.DropTable(
                name: "SummerSchool_HandIns");

            migrationBuilder.DropTable(
                name: "SummerSchool_Materials");

            migrationBuilder.DropTable(
                name: "SummerSchool_ProgrammeVersions");

            migrationBuilder.DropTable(
                name: "SummerSchool_ProjectMembers");

            migrationBuilder.DropTable(
                name: "SummerSchool_Projects");

            migrationBuilder.DropTable(
                name: "SummerSchool_References");

            migrationBuilder.DropTable(
                name: "SummerSchool_Seats");

            migrationBuilder.DropTable(
                name: "SummerSchool_Selections");

            migrationBuilder.DropTable(
                name: "SummerSchool_Sessions");

            migrationBuilder.DropTable(
                name: "SummerSchool_SigningKeys");

            migrationBuilder.DropTable(
                name: "SummerSchool_Tasks");

            migrationBuilder.DropTable(
                name: "SummerSchool_Terms");

            migrationBuilder.DropTable(
                name: "SummerSchool_Wishes");

            migrationBuilder.DropTable(
                name: "SummerSchool_WorkshopPlaces");

            migrationBuilder.DropTable(
                name: "SummerSchool_WorkshopRuns");

            migrationBuilder.DropTable(
                name: "Programmes_Certificates");

            migrationBuilder.DropTable(
                name: "Programmes_Mailings");

            migrationBuilder.DropTable(
                name: "SummerSchool_Applications");

            migrationBuilder.DropColumn(
                name: "IsDraft",
                table: "Programmes_Editions");

            migrationBuilder.DropColumn(
                name: "Done",
                table: "Platform_TaskLeases");

            migrationBuilder.DropColumn(
                name: "EndedUtc",
                table: "Platform_TaskLeases");

            migrationBuilder.DropColumn(
                name: "StartedUtc",
                table: "Platform_TaskLeases");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "Platform_TaskLeases");
        }
    }
}
