using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.People;
using Trellis.Web.Mail;
using Trellis.Web.Security;

namespace Trellis.Web.Data;

internal sealed class MailMapping : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<PersonNotice>, IEntityTypeConfiguration<MailChoice>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(40);
        builder.Property(m => m.Fault).HasMaxLength(OutgoingMail.LongestFault);
        builder.HasIndex(m => new { m.SentAt, m.GivenUpAt, m.DueAt });
        builder.HasIndex(m => m.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
    }

    public void Configure(EntityTypeBuilder<PersonNotice> builder)
    {
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Kind).HasConversion<string>().HasMaxLength(40);
        builder.Property(n => n.Subject).HasMaxLength(PersonNotice.LongestSubject);
        builder.Property(n => n.Link).HasMaxLength(PersonNotice.LongestLink);
        builder.Property(n => n.Once).HasMaxLength(PersonNotice.LongestOnce);
        builder.Property(n => n.MailId).IsConcurrencyToken();
        builder.HasIndex(n => new { n.PersonId, n.ReadAt });
        builder.HasIndex(n => new { n.PersonId, n.Once }).IsUnique();
        builder.HasIndex(n => new { n.MailId, n.At });
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
    }

    public void Configure(EntityTypeBuilder<MailChoice> builder)
    {
        builder.HasKey(c => c.PersonId);
        builder.Property(c => c.PersonId).ValueGeneratedNever();
        builder.Property(c => c.Paces).AsJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }
}
