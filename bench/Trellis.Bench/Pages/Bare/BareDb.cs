using Microsoft.EntityFrameworkCore;

namespace Trellis.Bench.Pages.Bare;

/// <summary>The same tables as plainly as anybody would map them.</summary>
internal sealed class BareDb(DbContextOptions<BareDb> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<Interval> Intervals => Set<Interval>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<Cycle> Cycles => Set<Cycle>();
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<JournalLine> Journal => Set<JournalLine>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Participant>().HasKey(p => new { p.CycleId, p.PersonId });
        modelBuilder.Entity<Assessment>().Property(a => a.SharedAt).HasColumnName("Sharing_At");
        modelBuilder.Entity<JournalLine>().HasKey(r => r.Position);
    }

    internal sealed class Person
    {
        public Guid Id { get; set; }
        public string Name { get; set; } = "";
    }

    internal sealed class Interval
    {
        public Guid Id { get; set; }
        public Guid PersonId { get; set; }
        public string Type { get; set; } = "";
        public DateOnly From { get; set; }
        public DateOnly? To { get; set; }
        public string? Level { get; set; }
        public Guid? ManagerId { get; set; }
    }

    internal sealed class Participant
    {
        public Guid CycleId { get; set; }
        public Guid PersonId { get; set; }
        public string Level { get; set; } = "";
    }

    internal sealed class Cycle
    {
        public Guid Id { get; set; }
        public string Name { get; set; } = "";
        public int Last { get; set; }
    }

    internal sealed class Assessment
    {
        public Guid Id { get; set; }
        public Guid CycleId { get; set; }
        public Guid PersonId { get; set; }
        public int Role { get; set; }
        public string Ratings { get; set; } = "";
        public DateTime? SharedAt { get; set; }

        [System.ComponentModel.DataAnnotations.ConcurrencyCheck]
        public int Revision { get; set; }
    }

    internal sealed class Fact
    {
        public Guid Id { get; set; }
        public Guid PersonId { get; set; }
        public string Type { get; set; } = "";
        public DateOnly Date { get; set; }
        public string? Metric { get; set; }
        public double? Value { get; set; }
        public string? Title { get; set; }
    }

    internal sealed class JournalLine
    {
        public long Position { get; set; }
        public Guid Id { get; set; }
        public DateTime At { get; set; }
        public string What { get; set; } = "";
        public Guid? About { get; set; }
        public string Data { get; set; } = "";
    }
}

internal sealed record BareRating(string Competency, string Against, int? Value, bool NotObserved, string Comment, IReadOnlyList<Guid> Evidence, DateTimeOffset At, int Turn);
