using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Data;

/// <summary>The tables, alike on both providers. Features read through <see cref="Security.Reach"/>, never from here.</summary>
public abstract class TrellisDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonInterval> Intervals => Set<PersonInterval>();
    public DbSet<PersonFact> Facts => Set<PersonFact>();
    public DbSet<EvidenceReader> EvidenceReaders => Set<EvidenceReader>();
    public DbSet<FrameworkVersion> FrameworkVersions => Set<FrameworkVersion>();
    public DbSet<CompanyRevision> CompanyRevisions => Set<CompanyRevision>();
    public DbSet<ReviewCycle> Cycles => Set<ReviewCycle>();
    public DbSet<CycleParticipant> Participants => Set<CycleParticipant>();
    public DbSet<CycleLeaver> CycleLeavers => Set<CycleLeaver>();
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<PeerRequest> PeerRequests => Set<PeerRequest>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<GrowthGoal> Goals => Set<GrowthGoal>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<JournalRow> Journal => Set<JournalRow>();
    public DbSet<Installation> Installations => Set<Installation>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<PersonNotice> Notices => Set<PersonNotice>();
    public DbSet<MailChoice> MailChoices => Set<MailChoice>();
    public DbSet<RememberedAnswer> RememberedAnswers => Set<RememberedAnswer>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Conventions.UtcConverter>();
        configurationBuilder.Properties<Month>().HaveConversion<Conventions.MonthConverter>();
        configurationBuilder.Properties<SemanticVersion>().HaveConversion<Conventions.SemanticVersionConverter>().HaveMaxLength(40);
        configurationBuilder.Properties<Uri>().HaveConversion<Conventions.UriConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<double>();
        configurationBuilder.HaveId<Person>().HaveId<PersonInterval>().HaveId<PersonFact>().HaveId<FrameworkVersion>()
            .HaveId<ReviewCycle>().HaveId<CycleLeaver>().HaveId<Assessment>().HaveId<PeerRequest>().HaveId<Agreement>().HaveId<GrowthGoal>().HaveId<CheckIn>().HaveId<Grant>().HaveId<ApiToken>().HaveId<PersonNotice>();
        configurationBuilder.HaveKey<Family>().HaveKey<Level>().HaveKey<Competency>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TrellisDb).Assembly);
    }
}

public sealed class SqliteTrellisDb(DbContextOptions<SqliteTrellisDb> options) : TrellisDb(options);

public sealed class PostgresTrellisDb(DbContextOptions<PostgresTrellisDb> options) : TrellisDb(options);
